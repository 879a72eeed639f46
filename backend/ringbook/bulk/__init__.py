"""Changing and deleting many records at once, and undoing that: by the verbs for one record, so by the same rules."""
