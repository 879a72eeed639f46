"""Being asked to end: SystemExit in the main thread, though never while a process of ours begins.

heed_endings(); with whole(): self.process = spawn(...); …; raise_if_asked()
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class _Ending:
    asked = False
    """Whether somebody did."""
    wholes = 0
    """How many blocks that must not be left in the middle we are in."""
    late = False
    """Whether somebody asked inside one."""


def heed_endings() -> None:
    """From now on the first Ctrl-C, SIGTERM or SIGHUP ends us in good order; further ones don't cut that short."""
    for each in SIGNALS:
        signal.signal(each, _end)


def raise_if_asked() -> None:
    """For those who wait: Python loses an exception that a signal raised while it tidied up some object."""
    if _Ending.asked:
        raise SystemExit(0)


@contextmanager
def whole() -> Iterator[None]:
    """Whoever asks in the middle waits for the end of the block: nobody would know of a process that just began."""
    _Ending.wholes += 1
    try:
        yield
    finally:
        _Ending.wholes -= 1
    if _Ending.late and not _Ending.wholes:
        _Ending.late = False
        raise SystemExit(0)


def print_if_heard(text: str) -> None:
    """Print it, if there is still somebody who reads what we say."""
    with suppress(OSError, RuntimeError):  # the latter: a signal came in the middle of another print
        print(text, flush=True)


def _end(_number: int, _frame: FrameType | None) -> None:
    for each in SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    _Ending.asked = True
    print_if_heard("\nStopping.")
    if _Ending.wholes:
        _Ending.late = True
    else:
        raise SystemExit(0)
