"""Pictures of what people send, drawn by a process of their own: what is wrong with a file can't harm the server.

It is killed when it takes too long, dies when it takes too much memory, and few run at a time. The work takes tenths
of a second, so do it before rows are locked.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias
from weakref import WeakKeyDictionary

from ringbook.core.errors import DomainError, busy

COMMAND = (sys.executable, "-m", "ringbook.uploads.drawing")
AT_ONCE = 2
SECONDS = 20
"""Until a process is given up; its own bound is of processor time."""
SHORT_WAIT, LONG_WAIT = 8, 60
"""Seconds until a place is free: where a transaction is open, and where none is."""
Crop: TypeAlias = dict[str, float]
"""x and size as shares of the picture's width, y of its height, of the picture as people see it."""
REFUSALS = {
    "not_an_image": ("This is no picture; choose a PNG, JPEG, WebP or GIF.", "uploadId"),
    "damaged_image": ("This picture is damaged; choose another one.", "uploadId"),
    "image_too_large": ("The picture is too large: at most 25 megapixels, and 8000 pixels a side.", "uploadId"),
    "bad_crop": ("The square must lie inside the picture.", "crop"),
}
_places: WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Semaphore] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Drawn:
    """pages: how many there are, where that was asked. pictures: as WebP."""

    pages: int
    pictures: list[bytes]


async def avatar(path: Path, crop: Crop | None) -> list[bytes]:
    """Squares of 64, 160 and 480 pixels; without `crop` of the middle.

    Raises NOT_AN_IMAGE, DAMAGED_IMAGE, IMAGE_TOO_LARGE, BAD_CROP, or BUSY when too many are being drawn.
    """
    return (await _ask(SHORT_WAIT, task="avatar", path=str(path), crop=crop)).pictures


async def count(path: Path, *, pdf: bool) -> int:
    """How many pages could be shown: a picture's 1, a PDF's all; 0 for what can't be read."""
    try:
        return (await _ask(LONG_WAIT, task="count", path=str(path), pdf=pdf)).pages
    except DomainError:
        return 0


async def preview(path: Path, *, pdf: bool, page: int) -> bytes:
    """A page, counted from 1, of at most 1600 pixels a side. Raises as `avatar`."""
    return (await _ask(LONG_WAIT, task="preview", path=str(path), pdf=pdf, page=page)).pictures[0]


async def _ask(wait: float, **request: Any) -> Drawn:
    async with _place(wait), _child() as child:
        try:
            async with asyncio.timeout(SECONDS):
                answer, _ = await child.communicate(json.dumps(request).encode() + b"\n")
        except TimeoutError:
            answer = b""
    head, _, body = answer.partition(b"\n")
    said: dict[str, Any] = json.loads(head) if child.returncode == 0 else {"refused": "damaged_image"}
    if code := said.get("refused"):
        sentence, field = REFUSALS[code]
        raise DomainError(code, sentence, field=field)
    return Drawn(said.get("pages", 0), list(_cut(body, said["sizes"])))


def _cut(body: bytes, sizes: list[int]) -> Iterator[bytes]:
    for size in sizes:
        yield body[:size]
        body = body[size:]


@asynccontextmanager
async def _place(wait: float) -> AsyncIterator[None]:
    """One of the few places. Raises BUSY when none is free for long."""
    places = _places.setdefault(asyncio.get_running_loop(), asyncio.Semaphore(AT_ONCE))
    try:
        await asyncio.wait_for(places.acquire(), wait)
    except TimeoutError:
        raise busy() from None
    try:
        yield
    finally:
        places.release()


@asynccontextmanager
async def _child() -> AsyncIterator[Process]:
    """It gets our way to Python's modules and nothing else of our environment, where secrets are."""
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    child = await asyncio.create_subprocess_exec(*COMMAND, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment)
    try:
        yield child
    finally:
        if child.returncode is None:
            child.kill()
        await child.wait()
