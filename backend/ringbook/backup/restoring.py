"""Making a house from a backup.

All of the file is read and compared first; then come the files, for bytes are there before the rows that name them,
then the rows, in one transaction. Whatever goes wrong before its end changes no row.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import IO, Any

import psycopg
from psycopg import sql

from ringbook.backup.about import About
from ringbook.backup.archive import DATABASE, FILES, KEY, members, pieces_of, verify
from ringbook.backup.progress import Progress
from ringbook.core import secrets, storage
from ringbook.core.errors import DomainError
from ringbook.core.migrate import migrate
from ringbook.core.postgres.tools import Program, program
from ringbook.core.preflight import CannotStart
from ringbook.settings import settings

READ = ["--no-owner", "--no-acl", "--no-comments", "--file=-"]
WRITE = ["-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1"]
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
LEAP = """
SELECT setval(pg_get_serial_sequence('public.event', 'seq'), coalesce(max(seq), 0) + 1000000) FROM public.event;
"""
"""What happens from now on comes after all that the original told of since the backup: who remembers how far they have
heard, a screen or another system, would else take it for old."""


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
                await storage.put(name.removeprefix(FILES), progress.through(_pieces(body)))
            elif name == KEY:
                secrets.adopt(body.read().decode())


async def _put_rows(path: Path, url: str, about: About, version: int, progress: Progress, *, replace: bool) -> None:
    """One transaction: what was there goes, what was dumped comes, and it is silent.

    A psql that hears no COMMIT leaves everything as it was.
    """
    progress.begin("Database")
    silent = sql.SQL(SILENT).format(made_at=sql.Literal(about.made_at.isoformat())).as_string()
    with members(path) as found:
        body = next(body for name, body in found if name == DATABASE)
        async with program("psql", *WRITE, url=url) as writer, program("pg_restore", *READ, url=url) as reader:
            feeding = asyncio.create_task(_feed(reader, progress.through(_pieces(body))))
            try:
                await writer.send(b"BEGIN;\n" + (REPLACE if replace else b""))
                await _pass_on(reader, writer, version)
                await feeding
            finally:
                feeding.cancel()
            await writer.send((silent + LEAP).encode() + b"COMMIT;\n")
            await writer.ended()


async def _feed(reader: Program, pieces: AsyncIterator[bytes]) -> None:
    async for piece in pieces:
        await reader.send(piece)
    await reader.ended()


async def _pass_on(reader: Program, writer: Program, version: int) -> None:
    first = True
    async for piece in reader.output():
        await writer.send(piece.replace(NEW_TO_17, b"", 1) if first and version < 17 else piece)
        first = False


async def _pieces(body: IO[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces_of(body):
        yield piece
