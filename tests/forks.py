"""Processes of ours that begin in a moment: each is forked off one that has imported all of Ringbook already.

A process of Python's own takes seconds until it has; the tests begin some two hundred.
"""

import os
import runpy
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).parents[1]
_forks = get_context("forkserver")
_forks.set_forkserver_preload(["tests.forked"])


class Fork:
    """As much of `subprocess.Popen` as the tests need."""

    def __init__(self, module: str, *arguments: str, environment: Mapping[str, str]) -> None:
        """Run `python -m module arguments` with just this environment, in the project's folder."""
        self._process = _forks.Process(target=_become, args=(module, arguments, dict(environment)), daemon=True)
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid
        return self._process.pid

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, seconds: float | None = None) -> int:
        """The exit code; of a killed one less than 0. Raises TimeoutError."""
        self._process.join(seconds)
        if self._process.exitcode is None:
            raise TimeoutError(f"{self.pid} did not end.")
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


@contextmanager
def forked(module: str, *arguments: str, environment: Mapping[str, str]) -> Iterator[Fork]:
    """A Fork that is asked to stop in the end, and has stopped then."""
    process = Fork(module, *arguments, environment=environment)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(60)


def _become(module: str, arguments: Sequence[str], environment: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    sys.argv = [module, *arguments]
    sys.modules.pop(module, None)  # it may have been imported; now it is the program
    runpy.run_module(module, run_name="__main__", alter_sys=True)
