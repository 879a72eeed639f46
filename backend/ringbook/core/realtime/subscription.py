"""One listener's queue: bounded, so that a slow reader costs the others nothing."""

import asyncio
from collections import deque
from typing import Self

from broadcaster import Event

QUEUE = 256
"""Events that may wait for one subscriber."""


class Resync(Exception):
    """The subscriber fell behind and events were dropped: read afresh, then subscribe again."""


class Subscription:
    """Iterate over its events: `event.channel`, and `event.message`, which may be `GAP`.

    Raises Resync as soon as more than QUEUE events wait. Ends when the hub closes.
    """

    def __init__(self) -> None:
        self._events: deque[Event] = deque()
        self._news = asyncio.Event()
        self._end: Exception | None = None

    def offer(self, event: Event) -> None:
        """Queue one event; never waits."""
        if self._end is not None:
            return
        if len(self._events) >= QUEUE:
            self.end(Resync("Too many events waited to be read."))
        else:
            self._events.append(event)
            self._news.set()

    def end(self, reason: Exception) -> None:
        """Drop what waits and raise `reason` in the reader."""
        self._events.clear()
        self._end = reason
        self._news.set()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        while not self._events:
            if self._end is not None:
                raise self._end
            self._news.clear()
            await self._news.wait()
        return self._events.popleft()
