"""When Python looks for garbage that refers to itself."""

import gc

HEAPS = 50_000
"""New objects before the youngest are looked through. A chunk of an import makes a million, nearly all of which go by
themselves: with Python's own 700 a fifth of the time was spent on looking."""

PAUSES = 10_000
"""The same where somebody waits: a look takes a millisecond then, and what a request makes is gone by itself before
it is looked through for the second time. Else each answer to many lists pays for looks through thousands of sockets."""


def keep_what_is_loaded() -> None:
    """What is there now stays, and is not looked through any more: a full collection that goes through it all would
    hold up every tenth request."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(PAUSES, 10, 10)


def collect_seldom() -> None:
    """For a process that makes and drops objects by the hundred thousand; what refers to itself may wait."""
    gc.set_threshold(HEAPS, 20, 20)
