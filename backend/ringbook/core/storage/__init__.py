"""Where files lie: a folder of the state, or an S3 bucket when `RINGBOOK_STORAGE_URL` names one.

A key is a path such as `files/<id>`, made by us and never from what people type. What lies under a key is whole;
bytes lie there before the row that names them is committed, so a crash leaves at most bytes without a row, which the
sweeps of uploads and files take away.
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from functools import cache
from pathlib import Path

from ringbook.core.storage.bucket import Bucket
from ringbook.core.storage.disk import Disk
from ringbook.settings import settings

__all__ = ["at_hand", "copy", "delete", "every", "listed", "opened", "put", "read", "tidy", "write"]


def _store() -> Bucket | Disk:
    return _disk(settings().state.absolute() / "files") if settings().storage_url is None else _bucket()


@cache
def _disk(root: Path) -> Disk:
    return Disk(root)


@cache
def _bucket() -> Bucket:
    return Bucket.of(settings())


async def put(key: str, body: AsyncIterator[bytes]) -> None:
    """Store a body under `key`, whole or not at all. Raises STORAGE_FULL, STORAGE_UNAVAILABLE, and what `body` does."""
    await _store().put(key, body)


async def write(key: str, content: bytes) -> None:
    """`put` for what is small enough to be in memory."""

    async def body() -> AsyncIterator[bytes]:
        yield content

    await put(key, body())


async def read(key: str) -> bytes:
    """All of what lies under `key`, where that is small. Raises what `opened` does."""
    async with opened(key) as pieces:
        return b"".join([piece async for piece in pieces])


def opened(key: str, start: int = 0, stop: int | None = None) -> AbstractAsyncContextManager[AsyncIterator[bytes]]:
    """The bytes from `start` up to `stop`, piece by piece. Raises FileNotFoundError or STORAGE_UNAVAILABLE."""
    return _store().opened(key, start, stop)


def at_hand(key: str) -> AbstractAsyncContextManager[Path]:
    """A file of this machine with the bytes of `key`, for libraries that read paths. Raises what `opened` does."""
    return _store().at_hand(key)


async def copy(source: str, key: str) -> None:
    """Put what lies under `source` under `key`, too. Raises FileNotFoundError, STORAGE_FULL, STORAGE_UNAVAILABLE."""
    await _store().copy(source, key)


async def delete(key: str) -> None:
    """Forget what lies under `key`, if anything does. Raises STORAGE_UNAVAILABLE."""
    await _store().delete(key)


def listed(folder: str, before: datetime) -> AsyncIterator[list[str]]:
    """The keys below `folder` that were written before that time, in lists of up to a thousand."""
    return _store().listed(folder, before)


def every() -> AsyncIterator[list[tuple[str, int]]]:
    """Every key and how many bytes lie there, in lists of up to a thousand."""
    return _store().every()


async def tidy(before: datetime) -> None:
    """Take away what puts that were cut off before that time left unfinished."""
    await _store().tidy(before)
