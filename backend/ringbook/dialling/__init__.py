"""Phone meetings that are dialled: each try at most once, and what nobody knows is shown to a person (ACT-4, TEL-6)."""
