"""Calls that people ask for with a press on a number, and what becomes of them (TEL-5)."""
