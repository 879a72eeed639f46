"""`ringbook run` is asked to end while it starts: is anything left behind?"""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ringbook.run import RENEWAL
from tests.server import COMMAND, environment

AFTER_A_PROCESS = """
import os, signal, sys
from ringbook.core import children
from ringbook.core.postgres import cluster, spawn

begin, others = spawn.spawn, [int(sys.argv[1])]

def begin_and_ask(*command, **options):
    process = begin(*command, **options)
    if not others[0]:
        os.kill(os.getpid(), signal.SIGTERM)
    others[0] -= 1
    return process

children.spawn = cluster.spawn = begin_and_ask
from ringbook.run import run
run(worker=True)
"""
"""Asks itself to end in the moment in which it began a process, after so many others: before anybody has noted it."""
SLOWEST_SECONDS = 60


@dataclass(frozen=True)
class End:
    """code: the exit code; left: command lines of what still ran when it had ended; said: all it said."""

    code: int
    left: list[str]
    said: str


def ended(command: Sequence[str], state: Path, *, when: float | str, **settings: object) -> End:
    """Start, and send SIGTERM after so many seconds, or as soon as there is a file of that name in the state; "" for
    not at all."""
    ours = environment(RINGBOOK_STATE=state, RINGBOOK_DEMO=False, **settings)
    output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(command, env=ours, text=True, **output) as process:  # type: ignore[call-overload]
        try:
            if isinstance(when, float):
                time.sleep(when)
            elif when:
                _await(state / when)
                process.send_signal(RENEWAL)  # which there is nothing for yet
            if when:
                process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=SLOWEST_SECONDS)
            return End(process.returncode, list(processes_of(state)), said)
        finally:
            process.kill()


def _await(file: Path) -> None:
    patience = time.monotonic() + SLOWEST_SECONDS
    while not file.exists():
        if time.monotonic() > patience:
            raise TimeoutError(f"There is no {file}.")
        time.sleep(0.001)


def processes_of(state: Path) -> Iterator[str]:
    """Command lines of those who work in this state folder, but for ourselves."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and int(folder.name) != os.getpid():
            try:
                command, variables = ((folder / name).read_bytes() for name in ("cmdline", "environ"))
            except OSError:  # it has just ended
                continue
            if command and os.fsencode(state) in command + variables:
                yield command.replace(b"\0", b" ").decode(errors="replace")


@contextmanager
def state_folder() -> Iterator[Path]:
    """One that other users can reach too, as PostgreSQL must when we are root."""
    with tempfile.TemporaryDirectory(prefix="ringbook-start-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "state"


@dataclass
class Found:
    """starts: how many; ended: in good order; left: with something still running, and what."""

    starts: int = 0
    ended: int = 0
    left: list[str] = field(default_factory=list)
    codes: dict[int, int] = field(default_factory=dict)


def stopped_while_starting(times: int, seed: int) -> Found:
    """At as many moments, from before anything runs until all is there; every other time the database exists."""
    chance, found = random.Random(seed), Found()
    with state_folder() as state:
        longest = _seconds_of_a_start(state)
        for number in range(times):
            with state_folder() as new:
                place = state if number % 2 else new
                end = ended(COMMAND, place, when=longest * (number + chance.random()) / times)
            found.starts += 1
            found.ended += end.code in (0, -signal.SIGTERM) and not end.left
            found.left += end.left
            found.codes[end.code] = found.codes.get(end.code, 0) + 1
    return found


def _seconds_of_a_start(state: Path) -> float:
    began = time.monotonic()
    ours = environment(RINGBOOK_STATE=state, RINGBOOK_DEMO=False)
    with subprocess.Popen(COMMAND, env=ours, stdout=subprocess.PIPE) as process:
        assert process.stdout
        next(line for line in process.stdout if b"Ringbook is at" in line)
        seconds = time.monotonic() - began
        process.send_signal(signal.SIGTERM)
    return seconds


def sabotaged(after: int) -> list[str]:
    return [sys.executable, "-c", AFTER_A_PROCESS, str(after)]
