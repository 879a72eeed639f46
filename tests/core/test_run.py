"""`ringbook run`, as a person starts it."""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from tests.recovery.disk import fill, small_disk

from ringbook.core.postgres import Cluster

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "ringbook.cli", "run"]


def environment(**settings: object) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("RINGBOOK_", "DATABASE_"))}
    ours = {"PYTHONPATH": str(ROOT / "backend"), "RINGBOOK_PORT": "0", "RINGBOOK_DEMO": "false"}
    return inherited | ours | {name: str(value) for name, value in settings.items()}


def refusal(**settings: object) -> str:
    """What `run` says when it cannot start: it must be one line."""
    answer = subprocess.run(COMMAND, env=environment(**settings), capture_output=True, text=True, timeout=60)
    assert answer.returncode == 1
    assert answer.stderr.count("\n") == 1, answer.stderr
    return answer.stderr


@pytest.fixture
def state() -> Iterator[Path]:
    """A folder that other users can reach too, as PostgreSQL must when we are root."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        yield Path(folder) / "state"


@contextmanager
def running(**settings: object) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process and its address, once it says that it is there."""
    with subprocess.Popen(COMMAND, env=environment(**settings), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            lines = iter(process.stdout.readline, "")
            found = next(match for line in lines if (match := re.search(r"Ringbook is at (\S+)", line)))
            yield process, found[1]
        finally:
            process.kill()


def answers(address: str) -> bool:
    with urllib.request.urlopen(f"{address}/health", timeout=5) as response:
        return bool(response.status == 200)


def test_it_serves_survives_a_kill_and_stops_when_asked(state: Path) -> None:
    with running(RINGBOOK_STATE=state) as (process, address):
        assert answers(address)
        process.kill()
        process.wait()
    with running(RINGBOOK_STATE=state) as (process, address):
        assert answers(address)
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def test_it_uses_a_database_of_ones_own(cluster: Cluster, tmp_path: Path) -> None:
    with psycopg.connect(cluster.url, dbname="postgres", autocommit=True) as connection:
        connection.execute("CREATE DATABASE own")
    url = cluster.url.replace("/crm?", "/own?")
    with running(RINGBOOK_STATE=tmp_path, DATABASE_URL=url) as (process, address):
        assert answers(address)
        assert not (tmp_path / "data").exists()
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
    with psycopg.connect(url) as connection:
        assert connection.execute("SELECT count(*) > 0 FROM aerich").fetchone() == (True,)


def test_a_port_in_use_is_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = refusal(RINGBOOK_PORT=port, RINGBOOK_STATE=tmp_path)
    assert f"cannot listen on 127.0.0.1, port {port}" in said
    assert "RINGBOOK_PORT=8000 make run" in said


def test_a_wrong_setting_is_one_sentence() -> None:
    assert "RINGBOOK_PORT is wrong: " in refusal(RINGBOOK_PORT="http")


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "set RINGBOOK_STATE to a folder that is" in refusal(RINGBOOK_STATE=tmp_path / "file" / "state")


def test_a_full_disk_is_one_sentence() -> None:
    with small_disk(1) as disk:
        fill(disk)
        assert "no room left on the disk" in refusal(RINGBOOK_STATE=disk / "state")


def test_an_outside_server_that_does_not_answer_is_one_sentence(tmp_path: Path) -> None:
    said = refusal(RINGBOOK_STATE=tmp_path, DATABASE_URL="postgresql://crm@127.0.0.1:1/crm")
    assert "DATABASE_URL does not let us in" in said
