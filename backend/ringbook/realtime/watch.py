"""Listening: each event once, in the rights of its moment, whatever the bus loses.

async with aclosing(watch(info, str(row.id))) as events:
    async for event in events: ...
"""

from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing

from ringbook.core.context import Info
from ringbook.core.errors import unauthenticated
from ringbook.core.realtime import GAP, Resync, subscribe
from ringbook.history.missed import last_seq, told_since
from ringbook.history.models import Event
from ringbook.realtime.rounds import SignedOut, rounds

REMEMBERED = 512
"""Events a listener remembers, so that none is told twice."""
LATE = 100
"""How far back a gap is searched: an event may be committed after one with a higher seq."""


class Memory:
    """What a listener has heard since `start`."""

    def __init__(self, start: int) -> None:
        self.start = self.last = start
        self._heard: deque[int] = deque(maxlen=REMEMBERED)

    @property
    def sure(self) -> int:
        """Nothing up to this seq is missing."""
        return max(self.start, self.last - LATE)

    def notes(self, event: Event) -> bool:
        """Whether this is news."""
        if event.seq in self._heard:
            return False
        self._heard.append(event.seq)
        self.last = max(self.last, event.seq)
        return True


async def watch(info: Info, *channels: str, after: int | None = None) -> AsyncGenerator[Event, None]:
    """The events told to these channels from now on; with `after`, first those since that seq.

    Before each event `info.context` gets the rights of that moment; what of it is shown is up to the caller. Where the
    bus may have lost something (GAP, Resync), the Event table is read. Raises UNAUTHENTICATED when the viewer is gone.
    """
    memory = Memory(await last_seq() if after is None else after)
    behind = after is not None
    while True:
        try:
            async with aclosing(_heard(info, channels, memory, behind)) as events:
                async for event in events:
                    await info.context.refresh()
                    if info.context.asker is None:
                        raise unauthenticated()
                    yield event
            return
        except Resync:
            behind = True
        except SignedOut:
            raise unauthenticated() from None


async def _heard(info: Info, channels: tuple[str, ...], memory: Memory, behind: bool) -> AsyncGenerator[Event, None]:
    """One subscription's life. It begins before anything is read, so that nothing falls in between."""
    async with subscribe(*channels) as messages:
        with rounds.cover(info.context, messages):
            if behind:
                async for event in _missed(channels, memory):
                    yield event
            async for message in messages:
                if message.message is GAP:
                    async for event in _missed(channels, memory):
                        yield event
                elif (told := await Event.get_or_none(id=message.message)) and memory.notes(told):
                    yield told


async def _missed(channels: tuple[str, ...], memory: Memory) -> AsyncGenerator[Event, None]:
    place = memory.sure
    while page := await told_since(channels, place):
        for event in page:
            if memory.notes(event):
                yield event
        place = page[-1].seq
