"""Where files lie: a folder of the state, through obstore, so that an S3 bucket is a setting away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from functools import cache
from pathlib import Path

from obstore.store import LocalStore

from ringbook.settings import settings


@cache
def _store(root: Path) -> LocalStore:
    return LocalStore(root, mkdir=True)


def _here() -> LocalStore:
    return _store(settings().state.absolute() / "files")


async def put(key: str, body: AsyncIterator[bytes]) -> None:
    """Store a body under `key`, whole or not at all."""
    await _here().put_async(key, body)


async def delete(key: str) -> None:
    """Forget what lies under `key`, if anything does."""
    with suppress(FileNotFoundError):
        await _here().delete_async(key)


@asynccontextmanager
async def at_hand(key: str) -> AsyncIterator[Path]:
    """A file of this machine with the bytes of `key`, for libraries that read paths."""
    yield settings().state.absolute() / "files" / key
