"""A server is killed in the middle of an upload: what is here is whole, and the rest leaves no trace."""

import asyncio
import hashlib
import os
import random
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.cast import eyes_of, raise_curtain
from tests.core.servers import free_port
from tests.forks import Fork

from ringbook.core import storage
from ringbook.settings import settings
from ringbook.uploads import actions
from ringbook.uploads.models import Upload

BODY = random.Random(1).randbytes(5_000_000)
OFFSETS = (65_536, 1_048_577, len(BODY) - 1, len(BODY))


async def test_kills_leave_no_half_files(
    committed_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    bartek = await eyes_of((await raise_curtain()).bartek)
    before: tuple[Upload, str] | None = None
    for offset in OFFSETS:
        upload, token = await actions.announce(name="a.bin", size=len(BODY), by=bartek)
        with served(committed_database, tmp_path) as (process, port):
            if before:
                await sent_again(port, *before)
            with sending(port, token, offset):
                await asyncio.to_thread(wait_for, tmp_path, offset)
                process.kill()
                process.wait()
        await whole_or_nothing(upload, offset)
        before = upload, token
    await storage.tidy(datetime.now(UTC) + timedelta(minutes=1))
    assert not list((tmp_path / "files" / ".unfinished").iterdir())


async def whole_or_nothing(upload: Upload, offset: int) -> None:
    """A row that says it is here has all its bytes; before all of them were sent there is neither."""
    stored = (settings().state / "files" / upload.key).exists()
    if await arrived(upload):
        assert hashlib.sha256(await storage.read(upload.key)).digest() == bytes((await Upload.get(id=upload.id)).sha256)
    elif stored:
        assert offset == len(BODY)
        assert await storage.read(upload.key) == BODY


async def arrived(upload: Upload) -> bool:
    return (await Upload.get(id=upload.id)).received_at is not None


@contextmanager
def served(database_url: str, state: Path) -> Iterator[tuple[Fork, int]]:
    """A web server of this database and state."""
    port = free_port()
    environment = os.environ | {"DATABASE_URL": database_url, "RINGBOOK_STATE": str(state)}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, sys.path))
    process = Fork(
        "uvicorn.__main__", "ringbook.main:app", "--port", str(port), "--log-level", "error", environment=environment
    )
    try:
        for _ in range(2_400):
            with socket.socket() as door:
                if door.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield process, port
    finally:
        process.kill()
        process.wait()


@contextmanager
def sending(port: int, token: str, offset: int) -> Iterator[socket.socket]:
    """The first bytes of BODY are on their way, up to `offset`."""
    head = f"PUT /api/v1/uploads/{token} HTTP/1.1\r\nHost: test\r\nContent-Length: {len(BODY)}\r\n\r\n"
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(head.encode() + BODY[:offset])
        yield connection


def wait_for(state: Path, offset: int) -> None:
    """Until the server is at it: the whole blocks of what was sent are on the disk."""
    settled = state / "files" / "uploads"
    before = len(list(settled.glob("*")))
    for _ in range(400):
        written = [path.stat().st_size for path in (state / "files" / ".unfinished").glob("*")]
        if len(list(settled.glob("*"))) > before or (written and max(written) >= offset - 2**21):
            return
        time.sleep(0.01)


async def sent_again(port: int, upload: Upload, token: str) -> None:
    """What was cut off can be sent to the next server; what had arrived can't."""
    expected = b"404" if await arrived(upload) else b"200"
    with sending(port, token, len(BODY)) as connection:
        assert (await asyncio.to_thread(connection.recv, 100)).split()[1] == expected
    await whole_or_nothing(upload, len(BODY))
    assert await arrived(upload)
