"""Listening for lists: what happened to the records of a kind, gathered, so that a flood of changes is a trickle.

async with aclosing(digests(info, "Contact", after)) as found:
    async for digest in found: ...
"""

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass, field
from uuid import UUID

from broadcaster import Event as Message
from tortoise import connections

from ringbook.core.context import Info
from ringbook.core.errors import unauthenticated
from ringbook.core.http.groups import ANEW, Common
from ringbook.core.realtime import GAP, Resync, Subscription, subscribe
from ringbook.history.actions import SETTINGS
from ringbook.history.feeds import FIT, fed, feed_of
from ringbook.history.missed import last_seq
from ringbook.history.models import Event
from ringbook.realtime.rights import RIGHTS
from ringbook.realtime.rounds import SignedOut, rounds
from ringbook.realtime.watch import LATE

GATHER = 0.02
"""Seconds for what belongs together to come in, before the first answer."""
PAUSE, LONG_PAUSE = 1.0, 5.0
"""Seconds between two answers; and between two that make everybody ask for the whole list."""
SPREAD = 1.0
"""Seconds over which the lists are told that the bus is back, lest all their screens ask for them in one moment."""
FAR = 2_000
"""Events, of whatever kind, that are looked through for somebody who comes back."""
_CHANGED = "SELECT DISTINCT subject_id FROM event WHERE seq > %s AND subject_type = %s LIMIT %s"


@dataclass
class Digest:
    """The records that something happened to. resync: they are too many, unknown, or the rights may be others now."""

    ids: set[UUID] = field(default_factory=set)
    resync: bool = False
    settings: list[str] = field(default_factory=list)
    """Events that were told to everybody, which may be about rights."""
    spread: float | None = None
    """Seconds that this one is late for the sake of the others, after the bus came back."""

    def note(self, message: Message, feed: str) -> None:
        if message.message is GAP:
            self.resync = True
            self.spread = random.uniform(0, SPREAD) if self.spread is None else self.spread
        elif message.channel != feed:
            self.settings.append(message.message)
        elif (ids := fed(message.message)) is None:
            self.resync = True
        else:
            self.ids |= ids
            self.resync |= len(self.ids) > FIT

    def __bool__(self) -> bool:
        return self.resync or bool(self.ids)


@dataclass
class Pace:
    """When there may be another answer, and another that makes everybody ask anew; on the loop's clock."""

    another: float = 0.0
    anew: float = 0.0

    def told(self, digest: Digest) -> None:
        now = _clock()
        self.another = now + PAUSE
        if digest.resync:
            self.anew = now + LONG_PAUSE

    def due(self, digest: Digest, begun: float) -> float:
        """When to tell of a digest that was begun then. That the bus is back is told soon, however often it went."""
        if digest.spread is not None:
            return max(begun + GATHER + digest.spread, self.another)
        return max(begun + GATHER, self.anew if digest.resync else self.another)


async def digests(info: Info, kind: str, after: int | None) -> AsyncGenerator[Digest, None]:
    """What happens to the model's records from now on, once a second at most; with `after`, first what did since.

    Before each `info.context` gets the rights of that moment. Raises UNAUTHENTICATED when the viewer is gone.
    """
    if isinstance(info.context, Common) and info.context.telling:
        yield Digest(resync=True) if info.context.telling is ANEW else info.context.telling
        return
    fell_behind = False
    digest: Digest | None
    while True:
        try:
            async with subscribe(*_channels(kind, info)) as messages:
                with rounds.cover(info.context, messages):
                    digest = Digest(resync=True) if fell_behind else await _since(kind, after)
                    pace = Pace()
                    while digest is not None:
                        if await _is_news(digest, info):
                            yield digest
                            pace.told(digest)
                        digest = await _gather(messages, feed_of(kind), pace)
                    return
        except Resync:
            fell_behind = True
            await asyncio.sleep(PAUSE)
        except SignedOut:
            raise unauthenticated() from None


def _channels(kind: str, info: Info) -> list[str]:
    """Changes of a group's rights are looked for by the group."""
    common = [feed_of(kind), SETTINGS]
    return common if isinstance(info.context, Common) else [*common, str(info.context.viewer.user_id)]


async def _gather(messages: Subscription, feed: str, pace: Pace) -> Digest | None:
    """What comes in until the next answer is due; None when nothing will any more. Raises Resync, SignedOut."""
    digest, begun = Digest(), 0.0
    with suppress(TimeoutError):
        async with asyncio.timeout(None) as limit:
            async for message in messages:
                begun = begun or _clock()
                digest.note(message, feed)
                if limit.when() != (due := pace.due(digest, begun)):
                    limit.reschedule(due)
            return None
    return digest


def _clock() -> float:
    return asyncio.get_running_loop().time()


async def _since(kind: str, after: int | None) -> Digest:
    """What happened since the seq that somebody saw last; events are committed out of order, so a little more."""
    if after is None:
        return Digest()
    newest = await last_seq()
    if not newest - FAR <= after <= newest:
        return Digest(resync=True)
    found = await connections.get("default").execute_query_dict(_CHANGED, [after - LATE, kind, FIT + 1])
    return Digest({row["subject_id"] for row in found}, resync=len(found) > FIT)


async def _is_news(digest: Digest, info: Info) -> bool:
    """Whether there is something to tell; if so, with the rights of this moment."""
    if digest.settings and not digest.resync:
        names: list[str] = await Event.filter(id__in=digest.settings).values_list("name", flat=True)  # type: ignore[assignment]
        digest.resync = any(name.startswith(RIGHTS) for name in names)
    if not digest:
        return False
    await info.context.refresh()
    if info.context.asker is None:
        raise unauthenticated()
    if isinstance(info.context, Common):
        info.context.telling = digest
    return True
