"""Tickets: cases with a number, a state that moves by the rules of their type, and a due time (TKT-1 to TKT-5)."""
