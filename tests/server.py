"""Ringbook as a person starts it: `ringbook run` in a process of its own, over real HTTP."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ringbook.core.postgres.spawn import spawn

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "ringbook.cli", "run"]
STOP_SECONDS = 60


def environment(**settings: object) -> dict[str, str]:
    """This process's variables without its own RINGBOOK_… and DATABASE_URL, and these settings."""
    ours = ("RINGBOOK_", "DATABASE_URL", "REDIS_URL")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    needed = {"PYTHONPATH": str(ROOT / "backend"), "RINGBOOK_PORT": "0"}
    return inherited | needed | {name: str(value) for name, value in settings.items()}


@contextmanager
def running(**settings: object) -> Iterator[str]:
    """The address of a web server with its worker, and with its own PostgreSQL unless DATABASE_URL is set."""
    with spawn(COMMAND, on_our_death=signal.SIGTERM, env=environment(**settings), stdout=subprocess.PIPE) as process:
        assert process.stdout
        try:
            found = (re.search(r"Ringbook is at (\S+)", line.decode()) for line in process.stdout)
            yield next(match for match in found if match)[1]
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(STOP_SECONDS)
            finally:
                process.kill()
