"""Telling people, and their having read it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise.models import Model

from ringbook.core.viewer import Viewer
from ringbook.history.actions import record as note
from ringbook.identity.models import User
from ringbook.notifications.models import Notification, NotificationKind
from ringbook.notifications.policy import unread
from ringbook.notifications.wording import Word, kept

ADDED = "notification.added"
KEPT = timedelta(days=90)
AT_ONCE = 1000
CLOCK = Viewer(UUID(int=0), "Ringbook", frozenset(), frozenset(), via="rules")
"""Who tells what nobody did, as that something begins."""


def inbox(user_id: UUID) -> str:
    """The channel on which a user is told."""
    return f"inbox:{user_id}"


async def notify(
    kind: NotificationKind,
    users: Iterable[UUID | None],
    *,
    subject: Model,
    title: str,
    words: Mapping[str, Word] | None = None,
    text: str = "",
    record: Model | None = None,
    by: Viewer | None = None,
    at: datetime | None = None,
) -> list[Notification]:
    """Tell these users, each once and live after the commit; whoever did it and who is inactive is left out.

    title: an English sentence with {names}, which `words` fill in when it is read; it needs its Polish. text: what
    follows it, as it is. subject: what it is about; who can't see that is not shown the notification.
    record: the contact or organization whose card shows it. by: whoever did it; None for the clock.
    at: when it happened, now if nobody says. Raises RuntimeError outside a unit of work.
    """
    values: dict[str, Any] = {
        "kind": kind,
        "title": title,
        "words": kept(words or {}),
        "text": text,
        "at": at or datetime.now(UTC),
        "subject_type": type(subject).__name__,
        "subject_id": subject.pk,
        "record_type": type(record).__name__ if record else None,
        "record_id": record.pk if record else None,
        "by_id": by.user_id if by else None,
        "by_name": by.name if by else None,
    }
    told = [await Notification.create(user_id=id, **values) for id in await _listeners(users, by)]
    for row in told:
        await note(ADDED, row, by=by or CLOCK, also_tell=[inbox(row.user_id)], story=False)
    return told


async def read(viewer: Viewer, among: Collection[UUID] | None = None) -> None:
    """The viewer has read these, or all; those that are not theirs stay as they are."""
    rows = unread(viewer) if among is None else unread(viewer).filter(id__in=among)
    await rows.update(read_at=datetime.now(UTC))


async def forget_old() -> int:
    """Notifications go 90 days after they were told; answers how many went."""
    old = Notification.filter(created_at__lt=datetime.now(UTC) - KEPT)
    ids = await old.order_by("created_at").limit(AT_ONCE).values_list("id", flat=True)
    return await Notification.filter(id__in=ids).delete()


async def _listeners(users: Iterable[UUID | None], by: Viewer | None) -> list[UUID]:
    wanted = [id for id in dict.fromkeys(users) if id and (by is None or id != by.user_id)]
    if not wanted:
        return []
    active = set(await User.filter(id__in=wanted, active=True).values_list("id", flat=True))
    return [id for id in wanted if id in active]
