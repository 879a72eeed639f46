"""What both buses share: one supervised listening session that comes back by itself.

Every message of the installation passes over one server channel as `channel\\nmessage` and is sorted
here. So nothing has to be subscribed at the server later on, and nothing can be missed while it is.
"""

import asyncio
import logging
import random
from abc import abstractmethod
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, suppress
from typing import Any, Final

from broadcaster import BroadcastBackend, Event

log = logging.getLogger(__name__)

FIRST_SESSION = 5.0
"""Seconds a start waits for the server; after that it goes on without and keeps trying."""
LONGEST_PAUSE = 1.0
"""Seconds between two attempts to reconnect, at most."""
BACKLOG = 1_000
"""Events read from the server and not yet handed on; reading pauses when they are that many."""


class Gap(str):
    """A message that no server sent: some may be missing before it. Compare by identity: `is GAP`."""


GAP: Final = Gap("gap")


class Unreachable(ConnectionError):
    """The server did not take the message."""


class SupervisedBackend(BroadcastBackend):
    """Listens as long as it is connected, whatever happens to the server meanwhile."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._channels: set[str] = set()
        self._inbox: asyncio.Queue[Event] = asyncio.Queue(BACKLOG)
        self._listening = asyncio.Event()

    @abstractmethod
    def session(self) -> AbstractAsyncContextManager[AsyncIterator[str]]:
        """Listen at the server: once entered nothing is missed; yields envelopes, raises when it is gone."""

    async def connect(self) -> None:
        self._supervisor = asyncio.create_task(self._supervise(), name="bus")
        with suppress(TimeoutError):
            await asyncio.wait_for(self._listening.wait(), FIRST_SESSION)

    async def disconnect(self) -> None:
        while not self._supervisor.done():  # a driver may swallow one cancellation
            self._supervisor.cancel()
            await asyncio.wait([self._supervisor], timeout=1)

    async def subscribe(self, channel: str) -> None:
        self._channels.add(channel)

    async def unsubscribe(self, channel: str) -> None:
        self._channels.discard(channel)

    async def next_published(self) -> Event:
        return await self._inbox.get()

    @abstractmethod
    async def publish(self, channel: str, message: Any) -> None:
        """Hand one message to the server. Raises Unreachable."""

    async def _supervise(self) -> None:
        failures = 0
        while True:
            try:
                async with self.session() as envelopes:
                    failures = 0
                    self._listening.set()
                    await self._listen(envelopes)
            except Exception as problem:
                level = logging.DEBUG if failures else logging.WARNING
                log.log(level, "The bus is down, reconnecting: %r", problem)
            self._listening.clear()
            failures += 1
            await asyncio.sleep(min(LONGEST_PAUSE, 0.05 * 2 ** min(failures, 6)) * random.uniform(0.5, 1))

    async def _listen(self, envelopes: AsyncIterator[str]) -> None:
        for channel in tuple(self._channels):
            await self._inbox.put(Event(channel, GAP))
        async for envelope in envelopes:
            channel, _, message = envelope.partition("\n")
            if channel in self._channels:
                await self._inbox.put(Event(channel, message))


def envelope(channel: str, message: str) -> str:
    return f"{channel}\n{message}"
