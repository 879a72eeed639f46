"""Making a house from a backup.

All of the file is read and compared first; then come the files, for bytes are there before the rows that name them,
then the rows, in one transaction. Whatever goes wrong before its end changes no row.
"""

import asyncio
import shutil
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg import sql

from ringbook.backup.about import About
from ringbook.backup.archive import DATABASE, FILES, KEY, PIECE, members, pieces_of, verify
from ringbook.backup.progress import Progress
from ringbook.core import secrets, storage
from ringbook.core.errors import DomainError
from ringbook.core.migrate import migrate
from ringbook.core.postgres.tools import gone_wrong, last_words, started
from ringbook.core.preflight import CannotStart
from ringbook.settings import settings

NEW_TO_17 = b"SET transaction_timeout = 0;\n"
"""Written by newer programs, and unknown to older servers."""
EMPTY = "SELECT NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')"
OTHERS = """
SELECT application_name FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
REPLACE = b"DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n"
SILENT = """
INSERT INTO public.leave (id, given, silent_since, copy_of) VALUES (gen_random_uuid(), false, now(), {made_at});
"""


def check(path: Path, progress: Progress) -> About:
    """What the backup says of itself, once all of it was compared. Raises CannotStart."""
    about = About.read(path)
    progress.begin("Checking", path.stat().st_size)
    verify(path, progress.add)
    progress.end()
    return about


async def restore(url: str, path: Path, about: About, progress: Progress, *, replace: bool = False) -> None:
    """Put a checked backup into the empty database at `url`, and its files where ours lie.

    replace: what is in the database is lost; files that are there and not in the backup stay until they are swept.
    Raises CannotStart; then no row has changed.
    """
    with psycopg.connect(url, autocommit=True) as connection:
        _refuse(connection, replace)
        version = connection.info.server_version // 10000
    _refuse_small_disk(about)
    try:
        await _put_files(path, about, progress)
        await _put_rows(path, url, about, version, progress, replace=replace)
    except DomainError as error:  # of the storage
        raise CannotStart(str(error)) from None
    finally:
        progress.end()
    await migrate(url)
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("ANALYZE")


def _refuse(connection: psycopg.Connection[Any], replace: bool) -> None:
    if others := connection.execute(OTHERS).fetchall():
        name = others[0][0] or "somebody"
        raise CannotStart(f"The database is in use ({name}): stop Ringbook everywhere, then restore.")
    [empty] = connection.execute(EMPTY).fetchone() or (False,)
    if not empty and not replace:
        raise CannotStart(
            "The database is not empty: restore into an empty one, or add --replace to lose what is in it."
        )


def _refuse_small_disk(about: About) -> None:
    if settings().storage_url is None:
        free = shutil.disk_usage(settings().state.absolute()).free
        if free < about.bytes:
            raise CannotStart(
                f"There is not enough room for the files: they need {about.bytes // 10**6} MB, and there are "
                f"{free // 10**6}."
            )


async def _put_files(path: Path, about: About, progress: Progress) -> None:
    progress.begin("Files", about.bytes)
    with members(path) as found:
        for name, body in found:
            if name.startswith(FILES):
                await storage.put(name.removeprefix(FILES), _told(body, progress))
            elif name == KEY:
                secrets.adopt(body.read().decode())


async def _put_rows(path: Path, url: str, about: About, version: int, progress: Progress, *, replace: bool) -> None:
    progress.begin("Database")
    with members(path) as found:
        body = next(body for name, body in found if name == DATABASE)
        reader = await started("pg_restore", "--no-owner", "--no-acl", "--no-comments", "--file=-", url=url)
        writer = await started("psql", "-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", url=url)
        words = [asyncio.create_task(last_words(each)) for each in (reader, writer)]
        feeding = asyncio.create_task(_feed(reader, body, progress))
        try:
            await _write(writer, reader, about, version, replace=replace)
            if await writer.wait():
                raise gone_wrong("psql", await words[1])
        except (BrokenPipeError, ConnectionResetError):
            raise gone_wrong("psql", await words[1]) from None
        except ReaderFailed:
            raise gone_wrong("pg_restore", await words[0]) from None
        finally:  # a psql that is killed, or hears no COMMIT, leaves everything as it was
            feeding.cancel()
            for process in (reader, writer):
                if process.returncode is None:
                    process.kill()
            await asyncio.gather(feeding, *words, reader.wait(), writer.wait(), return_exceptions=True)


class ReaderFailed(Exception):
    pass


async def _write(writer: Process, reader: Process, about: About, version: int, *, replace: bool) -> None:
    """One transaction: what was there goes, what was dumped comes, and it is silent."""
    assert writer.stdin
    assert reader.stdout
    send = partial(_send, writer.stdin)
    await send(b"BEGIN;\n" + (REPLACE if replace else b""))
    first = True
    while piece := await reader.stdout.read(PIECE):
        await send(piece.replace(NEW_TO_17, b"", 1) if first and version < 17 else piece)
        first = False
    if await reader.wait():
        raise ReaderFailed
    silent = sql.SQL(SILENT).format(made_at=sql.Literal(about.made_at.isoformat())).as_string()
    await send(silent.encode() + b"COMMIT;\n")
    writer.stdin.close()


async def _send(stream: asyncio.StreamWriter, piece: bytes) -> None:
    stream.write(piece)
    await stream.drain()


async def _feed(reader: Process, body: IO[bytes], progress: Progress) -> None:
    assert reader.stdin
    for piece in pieces_of(body):
        progress.add(len(piece))
        await _send(reader.stdin, piece)
    reader.stdin.close()


async def _told(body: IO[bytes], progress: Progress) -> AsyncIterator[bytes]:
    for piece in pieces_of(body):
        progress.add(len(piece))
        yield piece
