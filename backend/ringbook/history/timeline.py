"""The timeline: a record's events in words, newest first, without those whose subject the viewer can't see."""

import asyncio
from collections.abc import Awaitable, Callable
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.ids import global_id, key_of
from ringbook.core.paging import MOST
from ringbook.history.models import Event, EventLink

ROUND = 500
"""Events looked at in one go while many are hidden."""


async def told(
    record_id: UUID, first: int, after: str | None, sees: Callable[[Event], Awaitable[object]]
) -> tuple[list[Event], bool]:
    """Up to `first` events of a record's story, and whether more follow.

    sees: answers something true for an event whose subject may be shown.
    Raises OUT_OF_RANGE for a `first` out of 1 to 100, BAD_CURSOR.
    """
    if not 1 <= first <= MOST:
        raise DomainError("out_of_range", "Ask for 1 to {most} rows at a time.", field="first", most=MOST)
    found, place, size = list[Event](), _place(after), first + 1
    while len(found) <= first:
        events = await _story(record_id, place, size)
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


async def _story(record_id: UUID, before: UUID | None, limit: int) -> list[Event]:
    links = EventLink.filter(subject_id=record_id, story=True)
    older = links.filter(event_id__lt=before) if before else links
    return [link.event for link in await older.order_by("-event_id").limit(limit).select_related("event")]
