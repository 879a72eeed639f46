"""Listening: each event once, in the rights of its moment, whatever the bus loses.

async with aclosing(watch(info, str(row.id))) as events:
    async for event in events: ...
"""

from collections import deque
from collections.abc import AsyncGenerator
from contextlib import suppress

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
    try:
        while True:
            with suppress(Resync):
                async with subscribe(*channels) as news:
                    with rounds.cover(info.context, news):
                        if behind:
                            async for event in _missed(channels, memory):
                                yield await _with_rights(event, info)
                        async for message in news:
                            found = (
                                _missed(channels, memory) if message.message is GAP else _told(message.message, memory)
                            )
                            async for event in found:
                                yield await _with_rights(event, info)
                return
            behind = True
    except SignedOut:
        raise unauthenticated() from None


async def _told(id: str, memory: Memory) -> AsyncGenerator[Event, None]:
    event = await Event.get_or_none(id=id)
    if event and memory.notes(event):
        yield event


async def _missed(channels: tuple[str, ...], memory: Memory) -> AsyncGenerator[Event, None]:
    place = memory.sure
    while page := await told_since(channels, place):
        for event in page:
            if memory.notes(event):
                yield event
        place = page[-1].seq


async def _with_rights(event: Event, info: Info) -> Event:
    await info.context.refresh()
    if info.context.asker is None:
        raise unauthenticated()
    return event
