"""A long phone log: who calls, and the list of calls."""
