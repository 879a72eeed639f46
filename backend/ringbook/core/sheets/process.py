"""A spreadsheet written in a process of its own, while whoever sends the rows stays free for other work.

The process ends with the file, and gives back its memory.
"""

import asyncio
import pickle
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeAlias

from ringbook.core.sheets.shape import Cell, Shape

FRAME = 4
"""Bytes of the length in front of each part."""
BLOCK = 2**18
Send: TypeAlias = Callable[[Sequence[Sequence[Cell]]], Awaitable[None]]


@asynccontextmanager
async def sheet(path: Path, shape: Shape) -> AsyncIterator[Send]:
    """Rows that are sent inside the block are in the file `path` behind it."""
    async with fed("ringbook.core.sheets.writer", (path, shape)) as send:
        yield send


@asynccontextmanager
async def fed(module: str, request: object) -> AsyncIterator[Callable[[object], Awaitable[None]]]:
    """A process that takes the request, then what is sent inside the block, and ends with it.

    Raises EOFError if it died.
    """
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", module, stdin=PIPE)
    assert process.stdin
    pipe = process.stdin

    async def send(part: object) -> None:
        frame = pickle.dumps(part)
        pipe.write(len(frame).to_bytes(FRAME, "big") + frame)
        await pipe.drain()

    try:
        await send(request)
        yield send
        pipe.write(bytes(FRAME))
        pipe.write_eof()
        if await process.wait():
            raise EOFError("The writer gave up.")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


@asynccontextmanager
async def written(shape: Shape, rows: AsyncIterator[Sequence[Sequence[Cell]]]) -> AsyncIterator[Path]:
    """A file with these rows, which come in parts; it is gone behind the block."""
    with tempfile.TemporaryDirectory(prefix="ringbook-sheet-") as folder:
        path = Path(folder) / f"sheet.{shape.format.value}"
        async with sheet(path, shape) as send:
            async for part in rows:
                await send(part)
        yield path


async def blocks(path: Path) -> AsyncIterator[bytes]:
    """A file of this machine, piece by piece."""
    with path.open("rb") as file:
        while block := await asyncio.to_thread(file.read, BLOCK):
            yield block
