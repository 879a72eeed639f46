"""Many local subscribers, one broadcaster subscription a channel."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from time import monotonic
from typing import Self

from broadcaster import Broadcast

from ringbook.core.realtime.backend import Unreachable
from ringbook.core.realtime.subscription import Resync, Subscription

log = logging.getLogger(__name__)

MESSAGE = 4_000
"""Bytes a message may have: the bus carries ids, and PostgreSQL stops at 8 000."""
PATIENCE = 2.0
"""Seconds a publisher waits for the server (psycopg adds up to ten, to cancel the statement at one that hangs)."""
DOUBT, BRIEF = 1.0, 0.1
"""For so many seconds after that was in vain publishers wait just so many: people wait for them."""


class Hub:
    """`async with hub: ...` opens it; a process has one."""

    def __init__(self, broadcast: Broadcast) -> None:
        self._broadcast = broadcast
        self._lines: dict[str, Line] = {}
        self._doubt: float | None = None
        """When waiting was in vain; None since the server took a message."""

    async def __aenter__(self) -> Self:
        await self._broadcast.connect()
        return self

    async def __aexit__(self, *_: object) -> None:
        lines = list(self._lines.values())
        for line in lines:
            line.hang_up(StopAsyncIteration())
        if lines:
            await asyncio.wait([line.task for line in lines])
        await self._broadcast.disconnect()

    async def publish(self, channel: str, message: str) -> bool:
        """Tell every subscriber in every process. False in an outage, which is logged once: the outbox sends again.

        Raises ValueError for a message above MESSAGE bytes or a channel with a line break.
        """
        if "\n" in channel or len(message.encode()) > MESSAGE:
            raise ValueError(f"Not for the bus: {channel!r}, {len(message)} characters.")
        brief = self._doubt is not None and monotonic() < self._doubt + DOUBT
        try:
            async with asyncio.timeout(BRIEF if brief else PATIENCE):
                await self._broadcast.publish(channel, message)
        except (Unreachable, TimeoutError) as problem:
            level = logging.WARNING if self._doubt is None else logging.DEBUG
            log.log(level, "The bus did not take a message for %s: %r", channel, problem)
            self._doubt = self._doubt if brief else monotonic()
            return False
        self._doubt = None
        return True

    @asynccontextmanager
    async def subscribe(self, *channels: str) -> AsyncIterator[Subscription]:
        """Once entered, whatever is published to these channels arrives, or GAP or Resync instead."""
        subscription = Subscription()
        joined: list[Line] = []
        try:
            for channel in channels:
                joined.append(await self._join(channel, subscription))
            yield subscription
        finally:
            for line in joined:
                line.leave(subscription)

    async def _join(self, channel: str, subscription: Subscription) -> "Line":
        while (line := self._lines.get(channel)) is not None and line.closing:
            await asyncio.wait([line.task])
        if line is None:
            line = self._lines[channel] = Line(self._broadcast, channel)
            line.task.add_done_callback(lambda _: self._lines.pop(channel))
        line.members.add(subscription)
        try:
            await asyncio.shield(line.opened)
        except BaseException:
            line.leave(subscription)
            raise
        return line


class Line:
    """One channel in this process: listens while it has members, and tells each of them."""

    def __init__(self, broadcast: Broadcast, channel: str) -> None:
        self.members: set[Subscription] = set()
        self.closing = False
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.task = asyncio.create_task(self._carry(broadcast, channel), name=f"line {channel}")
        self.task.add_done_callback(self._ended)

    async def _carry(self, broadcast: Broadcast, channel: str) -> None:
        async with broadcast.subscribe(channel) as events:
            self.opened.set_result(None)
            while True:
                event = await events.get()
                for member in tuple(self.members):
                    member.offer(event)

    def leave(self, subscription: Subscription) -> None:
        self.members.discard(subscription)
        if not self.members:
            self._close()

    def hang_up(self, reason: Exception) -> None:
        for member in self.members:
            member.end(reason)
        self._close()

    def _close(self) -> None:
        """Stop listening, though not before it began: broadcaster trips over a half-made subscription."""
        if not self.closing:
            self.closing = True
            self.opened.add_done_callback(lambda _: self.task.cancel())

    def _ended(self, task: asyncio.Task[None]) -> None:
        """A line that broke sends its members to read afresh, rather than let them wait for ever."""
        if not task.cancelled() and (problem := task.exception()):
            log.error("A line of the bus broke.", exc_info=problem)
            if not self.opened.done():
                self.opened.set_exception(problem)
            self.hang_up(Resync("The line broke."))
