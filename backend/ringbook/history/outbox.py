"""Events are their own outbox: told after commit, told again by the worker if a crash came between."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from ringbook.core.realtime import publish
from ringbook.history.feeds import feed
from ringbook.history.models import Event, EventLink

LATE = timedelta(seconds=5)
"""How long after its commit an event counts as forgotten."""


async def tell(event: Event, records: Iterable[UUID]) -> None:
    """Tell everyone who has one of these records open, or whom it concerns beside, and the lists of its subject's kind.

    It stays in the outbox if the bus is away.
    """
    for channel in [*map(str, records), *event.also_tell]:
        if not await publish(channel, str(event.id)):
            return
    if await feed(event.subject_type, [event.subject_id]):
        await Event.filter(id=event.id).update(told_at=datetime.now(UTC))


async def tell_forgotten() -> int:
    """Tell what a crash left untold; answer how many events that were."""
    late = await Event.filter(told_at=None, at__lt=datetime.now(UTC) - LATE).order_by("seq").limit(1000)
    for event in late:
        records: list[UUID] = await EventLink.filter(event_id=event.id).values_list("subject_id", flat=True)  # type: ignore[assignment]
        await tell(event, records)
    return len(late)
