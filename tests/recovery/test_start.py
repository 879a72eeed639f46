"""Whoever asks `ringbook run` to end is heard at any moment, and nothing is left behind."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.patience import until
from tests.recovery import starts
from tests.recovery.rolling import children, running
from tests.server import COMMAND, environment

LOST = """
import os, signal
from ringbook.core.ending import heed_endings, raise_if_asked

class Untidy:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)

heed_endings()
untidy = Untidy()
del untidy
print("went on")
raise_if_asked()
print("not asked")
"""


@pytest.fixture
def state() -> Iterator[Path]:
    with starts.state_folder() as folder:
        yield folder


@pytest.mark.parametrize("file", ["data.unfinished/PG_VERSION", "data/postmaster.pid", "database-url"])
def test_while_it_starts(state: Path, file: str) -> None:
    end = starts.ended(COMMAND, state, when=file)
    assert (end.code, end.left) == (0, []), end


@pytest.mark.parametrize("others", [0, 1], ids=["initdb", "postgres"])
def test_in_the_moment_in_which_postgresql_began(state: Path, others: int) -> None:
    end = starts.ended(starts.sabotaged(others), state, when="")
    assert (end.code, end.left) == (0, []), end


@pytest.mark.parametrize("others", [0, 1])
def test_in_the_moment_in_which_another_began(committed_database: str, state: Path, others: int) -> None:
    end = starts.ended(starts.sabotaged(others), state, when="", DATABASE_URL=committed_database)
    assert (end.code, end.left) == (0, []), end


def test_an_end_that_python_lost_is_found() -> None:
    answer = subprocess.run([sys.executable, "-c", LOST], env=environment(), capture_output=True, text=True)
    assert "Exception ignored in" in answer.stderr
    assert (answer.returncode, answer.stdout) == (0, "\nStopping.\nwent on\n")


async def test_it_goes_on_when_nobody_reads_any_more_what_it_says(committed_database: str, state: Path) -> None:
    with running(DATABASE_URL=committed_database, RINGBOOK_STATE=state) as (_, process, _lines):
        assert process.stdout
        process.stdout.close()
        [worker] = children(process.pid, "ringbook.worker")
        os.kill(worker, signal.SIGKILL)
        await until(lambda: set(children(process.pid, "ringbook.worker")) not in (set(), {worker}))
        assert process.poll() is None
