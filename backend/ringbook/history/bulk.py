"""record() for many new rows at once."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from tortoise.models import Model

from ringbook.core.copying import insert_all
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer
from ringbook.history.actions import event_of
from ringbook.history.models import EventLink


async def record_all(name: str, subjects: Sequence[tuple[Model, Iterable[UUID | None]]], *, by: Viewer) -> None:
    """Note that `name` happened to each of these rows, in its own story and in those of the ids it is about.

    Nobody is told: new rows are open on no screen, and a hundred thousand messages would drown the others. Who was
    away still finds the events. Raises RuntimeError outside a unit of work.
    """
    current_unit()
    now = datetime.now(UTC)
    events = [event_of(name, subject, by=by) for subject, _ in subjects]
    for event in events:
        event.at = event.told_at = now
    await insert_all(events)
    await insert_all(
        [
            EventLink(subject_id=key, event_id=event.id, story=True)
            for event, (subject, about) in zip(events, subjects, strict=True)
            for key in dict.fromkeys([subject.pk, *filter(None, about)])
        ]
    )
