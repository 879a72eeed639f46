"""Child processes that cannot outlive us."""

import ctypes
import os
import signal
import subprocess
import sys
import warnings
from collections.abc import Callable
from typing import Any

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


def spawn(command: list[str], *, on_our_death: signal.Signals, **options: Any) -> subprocess.Popen[bytes]:
    """Start `command` in a session of its own, so that a Ctrl-C reaches only us and we stop it in order.

    On Linux the kernel sends it `on_our_death` when we die, even of `kill -9`. The kernel watches the thread
    that called this, so call it from the main one. `options` are Popen's.
    """
    with warnings.catch_warnings():
        # Python 3.12 warns of a preexec_fn where threads exist; ours makes two system calls, takes no lock.
        warnings.simplefilter("ignore", DeprecationWarning)
        return subprocess.Popen(command, start_new_session=True, preexec_fn=_tie(os.getpid(), on_our_death), **options)


def _tie(parent: int, on_our_death: signal.Signals) -> Callable[[], None] | None:
    if (libc := _libc) is None:
        return None

    def tie() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, int(on_our_death))
        if os.getppid() != parent:  # it died before the kernel was told
            os._exit(1)

    return tie
