"""The timeline: a record's events in words, newest first, without those whose subject the viewer can't see."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from uuid import UUID

from ringbook.core.asking import ask
from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id, key_of
from ringbook.core.paging import check_first
from ringbook.core.prepared import every, rows_by
from ringbook.history.models import Event

ROUND = 500
"""Events looked at in one go while many are hidden."""
_LAST = UUID(int=2**128 - 1)
_STORY = """
SELECT l.event_id FROM event_link l, LATERAL (SELECT subject_type FROM event WHERE id = l.event_id OFFSET 0) e
WHERE l.subject_id = %s AND l.story AND l.event_id < %s AND (%s::text[] = '{}' OR e.subject_type = ANY(%s))
ORDER BY l.event_id DESC LIMIT %s
"""
# OFFSET 0 keeps the planner from walking through everybody's events in search of a kind that a long story lacks.


async def told(
    record_id: UUID,
    first: int,
    after: str | None,
    sees: Callable[[Event], Awaitable[object]],
    subject_types: Collection[str] = (),
) -> tuple[list[Event], bool]:
    """Up to `first` events of a record's story, and whether more follow.

    sees: answers something true for an event whose subject may be shown.
    subject_types: only what happened to rows of these models; none stand for all.
    Raises OUT_OF_RANGE for a `first` out of 1 to 100, BAD_CURSOR.
    """
    check_first(first)
    found, place, size = list[Event](), _place(after), first + 1
    while len(found) <= first:
        events = await _story(record_id, subject_types, place, size)
        seen = await asyncio.gather(*map(sees, events))
        found += [event for event, shown in zip(events, seen, strict=True) if shown]
        if len(events) < size:
            break
        place, size = events[-1].id, ROUND
    return found[:first], len(found) > first


def cursor_of(event: Event) -> str:
    return global_id("TimelineEntry", event.id)


def _place(after: str | None) -> UUID | None:
    key = key_of(after, "TimelineEntry") if after else None
    if after and key is None:
        raise DomainError(
            "bad_cursor", "This cursor does not belong to this list; start at its first page.", field="after"
        )
    return key


async def _story(record_id: UUID, subject_types: Collection[str], before: UUID | None, limit: int) -> list[Event]:
    wanted = list(subject_types)
    values = [record_id, before or _LAST, wanted, wanted, limit]
    return await rows_by(every(Event), "id", [id for (id,) in await ask(_STORY, values)], "-id")
