"""What must be right before anything starts, and the sentence that says what to do when it is not."""

import errno
import os
import socket
import tempfile
import time
from pathlib import Path

BACKLOG = 2048
"""Connections that wait until a web server takes them, as while it is being replaced."""


class CannotStart(Exception):
    """Why Ringbook cannot start: one sentence, which also says what to do about it."""


def writable(state: Path) -> None:
    """Make the state folder, private to us but for passing through, and see that it can be written."""
    try:
        if not state.exists():
            state.mkdir(parents=True)
            state.chmod(0o711 if os.geteuid() == 0 else 0o700)
        with tempfile.TemporaryFile(dir=state):
            pass
    except OSError as error:
        raise CannotStart(
            f"Ringbook cannot write to {state} ({error.strerror}): "
            "make it writable, or set RINGBOOK_STATE to a folder that is."
        ) from None


def listening(host: str, port: int, patience: float = 2) -> socket.socket:
    """A socket that listens on `port`, or on any free one for 0; `CannotStart` when somebody else does.

    It is tried for `patience` seconds, because what a killed Ringbook held takes a moment to come free.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=BACKLOG)
    except OSError as error:
        if error.errno == errno.EADDRINUSE and patience > 0:
            time.sleep(0.2)
            return listening(host, port, patience - 0.2)
        raise CannotStart(
            f"Ringbook cannot listen on {host}, port {port} ({os.strerror(error.errno or 0)}): stop what is there, "
            f"or choose another port, as in: RINGBOOK_PORT={8001 if port == 8000 else 8000} make run"
        ) from None


def free_port(host: str, port: int) -> int:
    """`port` when nobody listens there; any free one for 0."""
    with listening(host, port) as probe:
        return int(probe.getsockname()[1])
