"""Sending to a socket without ever waiting for it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any, TypeAlias

Send: TypeAlias = Callable[[bytes], Coroutine[Any, Any, None]]
"""Writes one frame, which may wait for the reader."""
WAITING = 32
"""Frames that may wait for one socket. When there are more, its reader is told to come back and read afresh."""


class Behind(Exception):
    """The reader is too slow: more frames wait for it than may."""


class Outlet:
    """A socket's way out for what many are sent: `push` returns at once, and who reads slowly delays nobody else.

    fail: is called once, with what went wrong: Behind, or what
    `send` raised because the socket is gone.
    """

    __slots__ = ("_closed", "_fail", "_send", "_waiting", "_writer")

    def __init__(self, send: Send, fail: Callable[[Exception], Awaitable[None]]) -> None:
        self._send, self._fail = send, fail
        self._waiting: deque[bytes] | None = None
        self._writer: asyncio.Task[None] | None = None
        self._closed = False

    def push(self, frame: bytes) -> None:
        if self._closed:
            return
        if self._waiting is None:
            self._begin(frame)
        elif len(self._waiting) < WAITING:
            self._waiting.append(frame)
        else:
            self._closed = True
            self._waiting.clear()

    def _begin(self, frame: bytes) -> None:
        """Most sockets take a frame at once; a task, which costs more than the frame, is made for the others only."""
        sending = self._send(frame)
        try:
            awaited = sending.send(None)
        except StopIteration:
            return
        except Exception as problem:
            self._closed = True
            self._writer = asyncio.create_task(self._end(problem))
        else:
            self._waiting = deque()
            self._writer = asyncio.create_task(self._go_on(awaited, sending))

    async def _go_on(self, awaited: Any, sending: Coroutine[Any, Any, None]) -> None:
        try:
            await _Begun(awaited, sending)
            while self._waiting:
                await self._send(self._waiting.popleft())
            self._waiting = None
        except Exception as problem:
            self._closed = True
            await self._end(problem)
        else:
            if self._closed:
                await self._end(Behind())

    async def _end(self, problem: Exception) -> None:
        await self._fail(problem)


class _Begun:
    """What is left of a coroutine that was run until it waited for `awaited`."""

    def __init__(self, awaited: Any, coroutine: Coroutine[Any, Any, None]) -> None:
        self._awaited, self._coroutine = awaited, coroutine

    def __await__(self) -> Generator[Any, Any, None]:
        yield self._awaited
        yield from self._coroutine.__await__()
