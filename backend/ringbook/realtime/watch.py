"""Listening: each event once, in the rights of its moment, whatever the bus loses.

async with aclosing(watch(info, str(row.id))) as events:
    async for event in events: ...
"""

import time
from collections.abc import AsyncGenerator, Callable, Collection
from contextlib import aclosing

from ringbook.core.context import Info
from ringbook.core.errors import unauthenticated
from ringbook.core.observing.metrics import EVENT_LAG
from ringbook.core.realtime import GAP, Resync, subscribe
from ringbook.history.missed import last_seq, told_since
from ringbook.history.models import Event
from ringbook.realtime.rounds import SignedOut, rounds

REMEMBERED = 5_000
"""Events a listener remembers, so that none is told twice: all that an outage held up are told again after it."""
LATE = 100
"""How far back a gap is searched: an event may be committed after one with a higher seq."""


class Memory:
    """What a listener has heard since `start`; it began to listen when `begun` was the newest."""

    def __init__(self, start: int, begun: int) -> None:
        self.start = self.last = start
        self.begun = begun
        self._heard: dict[int, None] = {}

    @property
    def sure(self) -> int:
        """Nothing up to this seq is missing."""
        return max(self.start, self.last - LATE)

    def notes(self, event: Event) -> bool:
        """Whether this is news."""
        if event.seq in self._heard:
            return False
        self._heard[event.seq] = None
        if len(self._heard) > REMEMBERED:
            del self._heard[next(iter(self._heard))]
        self.last = max(self.last, event.seq)
        return True


def _any(event: Event) -> bool:
    return True


async def watch(
    info: Info,
    *channels: str,
    after: int | None = None,
    aside: Collection[str] = (),
    only: Callable[[Event], bool] = _any,
) -> AsyncGenerator[Event, None]:
    """The events told to these channels from now on; with `after`, first those since that seq.

    aside: more channels; of their past just the last moments are told, in which our rights may have been read already.
    only: passes over events that are not worth a look at the rights.

    Before each of the others `info.context` gets the rights of that moment; what of it is shown is up to the caller.
    Where the bus may have lost something (GAP, Resync), the Event table is read. Raises UNAUTHENTICATED when the
    viewer is gone.
    """
    begun = await last_seq()
    memory = Memory(begun if after is None else after, begun)
    behind = after is not None or bool(aside)
    while True:
        try:
            async with aclosing(_heard(info, channels, aside, memory, behind)) as events:
                async for event in events:
                    if not only(event):
                        continue
                    await info.context.refresh()
                    if info.context.asker is None:
                        raise unauthenticated()
                    yield event
            return
        except Resync:
            behind = True
        except SignedOut:
            await info.context.refresh()  # which says so of an API key
            raise unauthenticated() from None


async def _heard(
    info: Info, channels: Collection[str], aside: Collection[str], memory: Memory, behind: bool
) -> AsyncGenerator[Event, None]:
    """One subscription's life. It begins before anything is read, so that nothing falls in between."""
    async with subscribe(*channels, *aside) as messages:
        with rounds.cover(info.context, messages):
            if behind:
                async for event in _missed(channels, aside, memory):
                    yield event
            async for message in messages:
                if message.message is GAP:
                    async for event in _missed(channels, aside, memory):
                        yield event
                elif (told := await Event.get_or_none(id=message.message)) and memory.notes(told):
                    EVENT_LAG.observe(max(0, time.time() - told.at.timestamp()))
                    yield told


async def _missed(channels: Collection[str], aside: Collection[str], memory: Memory) -> AsyncGenerator[Event, None]:
    sure = memory.sure
    for those, place in ((channels, sure), (aside, max(sure, memory.begun - LATE))):
        while those and (page := await told_since(those, place)):
            for event in page:
                if memory.notes(event):
                    yield event
            place = page[-1].seq
