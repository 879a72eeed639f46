"""The file of a backup: a tar that `tar` and `sha256sum -c SHA256SUMS` can read, too.

about.json, database.dump (as pg_dump --format=custom writes it), files/<key> and at the end SHA256SUMS, one line a
member in their order. All of it is written and read piece by piece.
"""

import hashlib
import io
import os
import tarfile
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, Self

from ringbook.core.preflight import CannotStart

ABOUT, DATABASE, FILES, SUMS, KEY = "about.json", "database.dump", "files/", "SHA256SUMS", "secret.key"
PIECE = 2**20
IN_MEMORY = 2**23
"""Bytes of the list of sums that are kept in memory; more go to a temporary file."""


class Writer:
    """Adds members whose size nobody knows before: the head is written again when they have ended."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self._sums = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 closed in __exit__

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._sums.close()

    async def add(self, name: str, pieces: AsyncIterator[bytes]) -> int:
        """How many bytes that were."""
        start, sum, size = self.file.tell(), hashlib.sha256(), 0
        self.file.write(_head(name, 0))
        async for piece in pieces:
            self.file.write(piece)
            sum.update(piece)
            size += len(piece)
        self.file.write(bytes(-size % tarfile.BLOCKSIZE))
        end = self.file.tell()
        self.file.seek(start)
        self.file.write(_head(name, size))
        self.file.seek(end)
        self._sums.write(_line(sum.hexdigest(), name))
        return size

    async def take_back(self, name: str, pieces: AsyncIterator[bytes]) -> int | None:
        """`add`, but as if it had never been when there is no such thing any more."""
        start = self.file.tell()
        try:
            return await self.add(name, pieces)
        except FileNotFoundError:
            self.file.seek(start)
            self.file.truncate()
            return None

    def finish(self) -> None:
        """Write the sums; after that it is whole, and on the disk."""
        size = self._sums.tell()
        self._sums.seek(0)
        self.file.write(_head(SUMS, size))
        while piece := self._sums.read(PIECE):
            self.file.write(piece)
        self.file.write(bytes(-size % tarfile.BLOCKSIZE + 2 * tarfile.BLOCKSIZE))
        self.file.flush()
        os.fsync(self.file.fileno())


def verify(path: Path, told: Callable[[int], None]) -> None:
    """Read it all and compare. Raises CannotStart, naming what is damaged. told: bytes read so far."""
    with members(path) as found, tempfile.SpooledTemporaryFile(IN_MEMORY) as seen:
        for name, body in found:
            if name == SUMS:
                seen.seek(0)
                _compare(path, seen, body)
                return
            seen.write(_line(_sum(body, told), name))
    raise CannotStart(f"{path} is damaged: its end is missing. Take another backup.")


@contextmanager
def members(path: Path) -> Iterator[Iterator[tuple[str, IO[bytes]]]]:
    """Names and bodies in their order, each to be read before the next. Raises CannotStart."""
    try:
        with tarfile.open(path, "r|") as tar:
            yield _each(tar)
    except (tarfile.TarError, EOFError) as error:
        raise CannotStart(f"{path} is no backup, or is damaged: {error}.") from None
    except OSError as error:
        raise CannotStart(f"{path} cannot be read: {error.strerror or error}.") from None


def pieces_of(body: IO[bytes]) -> Iterator[bytes]:
    while piece := body.read(PIECE):
        yield piece


def _each(tar: tarfile.TarFile) -> Iterator[tuple[str, IO[bytes]]]:
    for member in tar:
        if not member.isreg() or not _is_ours(member.name):
            raise tarfile.ReadError(f"it holds {member.name!r}")
        yield member.name, tar.extractfile(member) or io.BytesIO()
        vars(tar)["members"].clear()  # or it remembers every one of millions


def _is_ours(name: str) -> bool:
    """One of the parts, or a file with a key that leads nowhere else."""
    if not name.startswith(FILES):
        return name in (ABOUT, DATABASE, KEY, SUMS)
    return all(part not in ("", ".", "..") for part in name.split("/"))


def _sum(body: IO[bytes], told: Callable[[int], None]) -> str:
    sum = hashlib.sha256()
    for piece in pieces_of(body):
        sum.update(piece)
        told(len(piece))
    return sum.hexdigest()


def _compare(path: Path, seen: Any, body: IO[bytes]) -> None:
    for line in body:
        mine = seen.readline()
        if line != mine:
            name = mine.decode(errors="replace").strip().partition("  ")[2]
            raise CannotStart(f"{path} is damaged: {name or 'a part'} is not what was put in. Take another backup.")
    if seen.readline():
        raise CannotStart(f"{path} is damaged: its list of sums is too short. Take another backup.")


def _head(name: str, size: int) -> bytes:
    member = tarfile.TarInfo(name)
    member.size, member.mtime, member.mode = size, int(time.time()), 0o600
    return member.tobuf(tarfile.GNU_FORMAT)


def _line(sum: str, name: str) -> bytes:
    return f"{sum}  {name}\n".encode()
