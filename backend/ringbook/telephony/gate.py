"""However many events PBXes post, few are worked on at once: people at their screens go first, and lines take turns."""

from asyncio import Future, get_running_loop
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

AT_ONCE = 3
MOST_WAITING = 2000
"""Events that wait in this process; what comes then is told to come again."""


class TooMany(Exception):
    """So many wait that this one should come again later."""


class Gate:
    """Lets AT_ONCE in; of those who wait, the first of each line in turn."""

    def __init__(self, at_once: int = AT_ONCE, most: int = MOST_WAITING) -> None:
        self.free, self.most, self.count = at_once, most, 0
        self.waiting: dict[UUID, deque[Future[None]]] = {}

    @asynccontextmanager
    async def open(self, line: UUID) -> AsyncIterator[None]:
        """Raises TooMany."""
        if self.free:
            self.free -= 1
        else:
            await self._wait(line)
        try:
            yield
        finally:
            self._next()

    async def _wait(self, line: UUID) -> None:
        if self.count >= self.most:
            raise TooMany
        turn: Future[None] = get_running_loop().create_future()
        self.waiting.setdefault(line, deque()).append(turn)
        self.count += 1
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled():
                self._next()  # it was our turn already
            raise

    def _next(self) -> None:
        """The place goes to whoever is next, if anybody is."""
        while self.waiting:
            line, turns = next(iter(self.waiting.items()))
            turn = turns.popleft()
            self.count -= 1
            del self.waiting[line]
            if turns:
                self.waiting[line] = turns  # behind the other lines
            if not turn.done():
                turn.set_result(None)
                return
        self.free += 1


gate = Gate()
