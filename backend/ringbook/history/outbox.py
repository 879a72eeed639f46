"""Events are their own outbox: told after commit, told again by the worker if a crash came between."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from ringbook.core.realtime import publish
from ringbook.history.models import Event, EventLink

LATE = timedelta(seconds=5)
"""How long after its commit an event counts as forgotten."""


async def tell(event: UUID, channels: list[str]) -> None:
    """Tell everyone who listens to these channels that `event` happened; it stays in the outbox if the bus is away."""
    for channel in channels:
        if not await publish(channel, str(event)):
            return
    await Event.filter(id=event).update(told_at=datetime.now(UTC))


async def tell_forgotten() -> int:
    """Tell what a crash left untold; answer how many events that were."""
    late = await Event.filter(told_at=None, at__lt=datetime.now(UTC) - LATE).order_by("seq").limit(1000)
    for event in late:
        subjects = await EventLink.filter(event_id=event.id).values_list("subject_id", flat=True)
        await tell(event.id, [*map(str, subjects), *event.also_tell])
    return len(late)
