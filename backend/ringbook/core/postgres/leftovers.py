"""What an earlier run may have left: its lock, its server, its pid file."""

import fcntl
import os
import signal
import subprocess
import time
from pathlib import Path
from typing import IO

from ringbook.core.preflight import CannotStart


def lock(folder: Path) -> IO[str]:
    """Hold `folder` for ourselves while the file returned is open; `CannotStart` if another holds it."""
    file = (folder / "lock").open("a+")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.seek(0)
        holder = file.read().strip() or "unknown"
        file.close()
        raise CannotStart(
            f"Another Ringbook (process {holder}) is using {folder}: "
            "stop it, or set RINGBOOK_STATE to another folder for this one."
        ) from None
    file.truncate(0)
    file.write(f"{os.getpid()}\n")
    file.flush()
    return file


def wait_out(data: Path, seconds: float = 120) -> None:
    """Let a server that outlived its Ringbook finish; drop a pid file whose number now is somebody else's.

    Without the second a container, which hands out the same few numbers at each start, may never start again.
    """
    pid_file = data / "postmaster.pid"
    if (pid := _pid(pid_file)) is None or not _alive(pid):
        return  # PostgreSQL itself deals with the file of a dead server
    if str(data) not in _command(pid):
        pid_file.unlink(missing_ok=True)
        return
    os.kill(pid, signal.SIGINT)
    patience = time.monotonic() + seconds
    while _alive(pid) and _pid(pid_file) == pid:
        if time.monotonic() > patience:
            raise CannotStart(f"An earlier PostgreSQL (process {pid}) still uses {data}: stop it and try again.")
        time.sleep(0.05)


def _pid(pid_file: Path) -> int | None:
    try:
        return int(pid_file.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        ps = ["ps", "-o", "command=", "-p", str(pid)]
        return subprocess.run(ps, capture_output=True, text=True).stdout
