"""record() for many new rows at once."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from uuid import UUID

from tortoise.models import Model

from ringbook.core.copying import copy_into
from ringbook.core.ids import uuid7
from ringbook.core.unit import current_unit
from ringbook.core.viewer import Viewer

EVENT = ("id", "at", "name", "subject_type", "subject_id", "version", "by_id", "by_name", "via", "told_at")
LINK = ("id", "subject_id", "event_id", "story")


async def record_all(name: str, subjects: Sequence[tuple[Model, Iterable[UUID | None]]], *, by: Viewer) -> None:
    """Note that `name` happened to each of these rows, in its own story and in those of the ids it is about.

    Nobody is told: new rows are open on no screen, and a hundred thousand messages would drown the others. Who was
    away still finds the events. Raises RuntimeError outside a unit of work.
    """
    current_unit()
    now, events, links = datetime.now(UTC), [], []
    for subject, about in subjects:
        id, version = uuid7(), getattr(subject, "version", None)
        what = (name, type(subject).__name__, subject.pk, version)
        events.append((id, now, *what, by.user_id, by.name, by.via, now))
        links += [(uuid7(), key, id, True) for key in dict.fromkeys([subject.pk, *filter(None, about)])]
    await copy_into("event", EVENT, events)
    await copy_into("event_link", LINK, links)
