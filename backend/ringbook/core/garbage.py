"""When Python looks for garbage that refers to itself."""

import gc

HEAPS = 50_000
"""New objects before the youngest are looked through. A chunk of an import makes a million, nearly all of which go by
themselves: with Python's own 700 a fifth of the time was spent on looking."""


def keep_what_is_loaded() -> None:
    """What is there now stays, and is not looked through any more: a full collection that goes through it all would
    hold up every tenth request."""
    gc.collect()
    gc.freeze()


def collect_seldom() -> None:
    """For a process that makes and drops objects by the hundred thousand; what refers to itself may wait."""
    gc.set_threshold(HEAPS, 20, 20)
