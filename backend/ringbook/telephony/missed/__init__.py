"""Missed calls make a queue to ring back: opened and settled by what happens, claimed by people (TEL-4)."""
