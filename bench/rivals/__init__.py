"""Ringbook beside PostGraphile 5 and beside hand-written SQL: one database, one process each, turn by turn."""
