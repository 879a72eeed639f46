"""Making a backup. Ringbook runs on meanwhile.

First the rows, as they are at one moment; then the files. Bytes are there before the rows that name them, and no
sweep takes bytes away while we are at it, so every file that a row names is in the backup.
"""

import errno
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

import psycopg

from ringbook.backup.about import About
from ringbook.backup.archive import ABOUT, DATABASE, FILES, KEY, Writer
from ringbook.backup.progress import Progress
from ringbook.core import secrets, storage
from ringbook.core.postgres.tools import program
from ringbook.core.preflight import CannotStart
from ringbook.core.storage.orphans import BACKUP

DUMP = ["--format=custom", "--no-owner", "--no-acl", "--exclude-table-data=public.leave"]
"""Without the leave to act outside: see silence/models.py."""
SMALLEST = 20
"""A dump takes a twentieth of its database or more: less room than that is surely too little."""


async def make(url: str, target: Path, progress: Progress, *, with_key: bool = False) -> Path:
    """Write the backup of the database at `url`, and of the files, to `target`: a new file, or one in that folder.

    Answers where it is. Raises CannotStart; then there is no file.
    """
    made_at = datetime.now(UTC)
    path = _name(target, made_at)
    with psycopg.connect(url, autocommit=True) as connection, _alone(connection), _new(path) as file:
        files, size = await _measure(connection, path)
        about = About.of(connection, made_at, files=files, bytes=size, key=with_key)
        with Writer(file) as archive:
            await archive.add(ABOUT, _once(about.model_dump_json(indent=2).encode()))
            await _add_database(archive, url, about, progress)
            await _add_files(archive, about, progress)
            if with_key:
                await archive.add(KEY, _once(secrets.keys().encode()))
            archive.finish()
    progress.end()
    return path


def _name(target: Path, made_at: datetime) -> Path:
    return target / f"ringbook-{made_at:%Y%m%dT%H%M%SZ}.tar" if target.is_dir() else target


async def _add_database(archive: Writer, url: str, about: About, progress: Progress) -> None:
    progress.begin("Database")
    async with program("pg_dump", *DUMP, url=url, at_least=about.postgres) as dump:
        await archive.add(DATABASE, progress.through(dump.output()))
        await dump.ended()


async def _add_files(archive: Writer, about: About, progress: Progress) -> None:
    """What is deleted while we look is left out."""
    progress.begin("Files", about.bytes)
    async for page in storage.every():
        for key, _ in page:
            await archive.take_back(FILES + key, progress.through(_file(key)))


async def _file(key: str) -> AsyncIterator[bytes]:
    async with storage.opened(key) as pieces:
        async for piece in pieces:
            yield piece


async def _once(content: bytes) -> AsyncIterator[bytes]:
    yield content


async def _measure(connection: psycopg.Connection[Any], path: Path) -> tuple[int, int]:
    """How many files and bytes there are. Raises CannotStart when they cannot fit where the backup is to be."""
    sizes = [size async for page in storage.every() for _, size in page]
    [database] = connection.execute("SELECT pg_database_size(current_database())").fetchone() or (0,)
    needed, free = sum(sizes) + database // SMALLEST, shutil.disk_usage(path.parent).free
    if free < needed:
        raise _no_room(path, f"it needs {needed // 10**6} MB or more, and there are {free // 10**6}")
    return len(sizes), sum(sizes)


@contextmanager
def _alone(connection: psycopg.Connection[Any]) -> Iterator[None]:
    """One at a time; as long as it lasts nothing is swept away."""
    [mine] = connection.execute("SELECT pg_try_advisory_lock(%s)", [BACKUP]).fetchone() or (False,)
    if not mine:
        raise CannotStart("Another backup of this database is being made: wait until it has ended.")
    try:
        yield
    finally:
        if not connection.closed:  # the server notices a closed one only a moment later
            connection.execute("SELECT pg_advisory_unlock(%s)", [BACKUP])


@contextmanager
def _new(path: Path) -> Iterator[IO[bytes]]:
    """A file that nobody else may read, whole in the end or not there at all. Raises CannotStart."""
    unfinished = path.with_name(f"{path.name}.unfinished")
    if path.exists():
        raise CannotStart(f"{path} is there already: choose another name, or a folder to have one chosen.")
    try:
        unfinished.unlink(missing_ok=True)  # one that was cut off
        with open(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "r+b") as file:
            yield file
        os.link(unfinished, path)  # unlike renaming it replaces nothing
    except FileExistsError:
        raise CannotStart(f"{path} is there by now: choose another name.") from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise _no_room(path, "the disk is full") from None
        raise CannotStart(f"{path} cannot be written: {error.strerror or error}.") from None
    finally:
        unfinished.unlink(missing_ok=True)


def _no_room(path: Path, why: str) -> CannotStart:
    return CannotStart(f"There is not enough room for a backup in {path.parent}: {why}.")
