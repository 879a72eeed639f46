"""Reads of notifications: those whose subject the reader sees at that moment."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.core.context import Context
from ringbook.core.ids import global_id, key_of
from ringbook.core.paging import Edge, PageInfo, bad_cursor, check_first, page_info
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.history.types import SUBJECTS
from ringbook.notifications.models import Notification
from ringbook.notifications.policy import unread, visible_to

COUNTED = 100
ROUND = 100
"""Looked at in one go while many are out of sight."""


async def notifications_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Notification]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


@dataclass(frozen=True, slots=True)
class Page:
    """What a NotificationConnection resolves from."""

    edges: list[Edge[Any]]
    page_info: PageInfo


async def subject_of(row: Notification, context: Context) -> Any:
    """The row it is about; None when the viewer can't see it, or it is gone."""
    question = SUBJECTS.get(row.subject_type)
    return await context.load(question, row.subject_id) if question else None


async def record_of(row: Notification, context: Context) -> Any:
    """The contact or organization whose card shows it; None when there is none that the viewer sees."""
    question = SUBJECTS.get(row.record_type or "")
    return await context.load(question, row.record_id) if question else None


async def seen(rows: list[Notification], context: Context) -> list[Notification]:
    """Those that may be shown."""
    subjects = await asyncio.gather(*(subject_of(row, context) for row in rows))
    return [row for row, subject in zip(rows, subjects, strict=True) if subject is not None]


async def notifications_of(context: Context, *, only_unread: bool, first: int, after: str | None) -> Page:
    """A page of the viewer's, the latest first. Raises OUT_OF_RANGE for a `first` out of 1 to 100, BAD_CURSOR."""
    check_first(first)
    rows = unread(context.viewer) if only_unread else visible_to(context.viewer)
    found, place, size = list[Notification](), _place(after), first + 1
    while len(found) <= first:
        page = await _behind(rows, place).limit(size)
        found += await seen(page, context)
        if len(page) < size:
            break
        place, size = page[-1].id, ROUND
    edges: list[Edge[Any]] = [Edge(cursor=global_id("Notification", row.id), node=row) for row in found[:first]]
    return Page(edges, page_info(edges, len(found) > first, bool(after)))


async def unread_count(context: Context) -> int:
    """How many of the latest COUNTED that the viewer has not read may be shown."""
    return len(await seen(await _behind(unread(context.viewer), None).limit(COUNTED), context))


def _behind(rows: QuerySet[Notification], place: UUID | None) -> QuerySet[Notification]:
    return (rows.filter(id__lt=place) if place else rows).order_by("-id")


def _place(after: str | None) -> UUID | None:
    key = key_of(after, "Notification") if after else None
    if after and key is None:
        raise bad_cursor()
    return key
