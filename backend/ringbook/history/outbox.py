"""Events are their own outbox: told after commit, told again by the worker if a crash came between."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Self
from uuid import UUID

from ringbook.core.reading import grouped
from ringbook.core.realtime import publish
from ringbook.history.feeds import feed
from ringbook.history.models import Event, EventLink

LATE = timedelta(seconds=3)
"""How long after its commit an event counts as forgotten."""


class News(NamedTuple):
    """An event that is to be told. channels: of the records that it is linked to, and of those it concerns beside."""

    event_id: UUID
    subject_type: str
    subject_id: UUID
    channels: Sequence[str]

    @classmethod
    def of(cls, event: Event, records: Iterable[UUID]) -> Self:
        return cls(event.id, event.subject_type, event.subject_id, [*map(str, records), *event.also_tell])


async def tell_all(news: Sequence[News]) -> None:
    """Tell everyone who has one of these records open, or whom it concerns beside, and the lists of their kinds.

    What the bus did not take, as when it is away, stays in the outbox.
    """
    told = list[News]()
    for each in news:
        if not await _publish(each):
            break
        told.append(each)
    for kind, those in grouped("subject_type", told).items():
        if not await feed(str(kind), {each.subject_id for each in those}):
            return
    if told:
        await Event.filter(id__in=[each.event_id for each in told]).update(told_at=datetime.now(UTC))


async def _publish(news: News) -> bool:
    for channel in news.channels:
        if not await publish(channel, str(news.event_id)):
            return False
    return True


async def tell_forgotten() -> int:
    """Tell what a crash left untold; answer how many events that were."""
    late = await Event.filter(told_at=None, at__lt=datetime.now(UTC) - LATE).order_by("seq").limit(1000)
    links = grouped("event_id", await EventLink.filter(event_id__in=[event.id for event in late]))
    await tell_all([News.of(event, [link.subject_id for link in links.get(event.id, [])]) for event in late])
    return len(late)
