"""Files in a folder of this machine. What blocks is done in threads."""

import os
from asyncio import to_thread
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from itertools import islice
from pathlib import Path
from uuid import uuid4

from ringbook.core.storage.errors import naming_full_disks

BLOCK = 2**18
"""Bytes written or read at a time."""
PAGE = 1000
UNFINISHED = ".unfinished"
"""The folder where bodies arrive; from there they are moved to their places in one step."""


class Disk:
    def __init__(self, root: Path) -> None:
        self.root = root

    async def put(self, key: str, body: AsyncIterator[bytes]) -> None:
        with naming_full_disks():
            arriving = self._arriving()
            try:
                with arriving.open("xb", buffering=0) as file:
                    async for block in _blocks(body):
                        await to_thread(_write, file.fileno(), block)
                    await to_thread(os.fsync, file.fileno())
                await to_thread(self._settle, arriving, key)
            finally:
                arriving.unlink(missing_ok=True)

    @asynccontextmanager
    async def opened(self, key: str, start: int, stop: int | None) -> AsyncIterator[AsyncIterator[bytes]]:
        with (self.root / key).open("rb") as file:
            file.seek(start)
            size = os.fstat(file.fileno()).st_size
            yield _read(file.fileno(), start, size if stop is None else min(stop, size))

    @asynccontextmanager
    async def at_hand(self, key: str) -> AsyncIterator[Path]:
        path = self.root / key
        path.stat()
        yield path

    async def copy(self, source: str, key: str) -> None:
        """A second name for the same bytes: nothing is written twice, and nothing ever changes them."""
        with naming_full_disks():
            arriving = self._arriving()
            try:
                arriving.hardlink_to(self.root / source)
                os.utime(arriving)
                await to_thread(self._settle, arriving, key)
            finally:
                arriving.unlink(missing_ok=True)

    async def delete(self, key: str) -> None:
        (self.root / key).unlink(missing_ok=True)

    async def listed(self, folder: str, before: datetime) -> AsyncIterator[list[str]]:
        found = await to_thread(lambda: sorted(_older(self.root / folder, before)))
        keys = [path.relative_to(self.root).as_posix() for path in found]
        for start in range(0, len(keys), PAGE):
            yield keys[start : start + PAGE]

    async def every(self) -> AsyncIterator[list[tuple[str, int]]]:
        walk = _files(self.root)
        while page := await to_thread(lambda: list(islice(walk, PAGE))):
            yield page

    async def tidy(self, before: datetime) -> None:
        for path in await to_thread(lambda: list(_older(self.root / UNFINISHED, before))):
            path.unlink(missing_ok=True)

    def _arriving(self) -> Path:
        folder = self.root / UNFINISHED
        folder.mkdir(parents=True, exist_ok=True)
        return folder / uuid4().hex

    def _settle(self, arriving: Path, key: str) -> None:
        """From its own name to its place, and sure to be there after a power cut."""
        place = self.root / key
        place.parent.mkdir(parents=True, exist_ok=True)
        arriving.replace(place)
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


async def _blocks(body: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The body in larger pieces: a thread for each of the network's small ones would be a waste."""
    block = bytearray()
    async for piece in body:
        block += piece
        if len(block) >= BLOCK:
            yield bytes(block)
            block.clear()
    yield bytes(block)


def _write(file: int, block: bytes) -> None:
    left = memoryview(block)
    while left:
        left = left[os.write(file, left) :]


async def _read(file: int, start: int, stop: int) -> AsyncIterator[bytes]:
    while start < stop and (block := await to_thread(os.pread, file, min(BLOCK, stop - start), start)):
        yield block
        start += len(block)


def _files(root: Path) -> Iterator[tuple[str, int]]:
    """What is whole, with its size, folder by folder: there may be millions."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - {UNFINISHED})
        for path in (Path(folder, name) for name in sorted(names)):
            with suppress(FileNotFoundError):
                yield path.relative_to(root).as_posix(), path.stat().st_size


def _older(folder: Path, before: datetime) -> Iterator[Path]:
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_mtime < before.timestamp():
            yield path
