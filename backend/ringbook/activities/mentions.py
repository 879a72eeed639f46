"""Users whom a note mentions are told, if they see what it is about."""

from collections.abc import Collection
from uuid import UUID

from ringbook.activities.models import Note
from ringbook.activities.policy import visible_to
from ringbook.contacts.records import record_of
from ringbook.core.rich_text import mentioned
from ringbook.core.viewer import Viewer
from ringbook.identity.viewers import viewers_of_users
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind

EXCERPT = 200
"""Characters of the note that the notification shows."""


async def tell(note: Note, users: Collection[UUID], *, by: Viewer) -> None:
    """Tell those of these users who see the note."""
    if not users:
        return
    able = await _able(note, users)
    record = await record_of(note)
    await notify(
        NotificationKind.MENTIONED,
        [id for id in users if id in able],
        subject=note,
        record=record,
        by=by,
        title="{who} mentioned you: {record}",
        words={"who": by.name, "record": str(record)},
        text=note.body[:EXCERPT],
    )


async def left_out(note: Note) -> list[UUID]:
    """Whom the note mentions without their being told, as they may not see it, or work here no more."""
    users = mentioned(note.html)
    able = await _able(note, users) if users else set()
    return [id for id in users if id not in able]


async def _able(note: Note, users: Collection[UUID]) -> set[UUID]:
    viewers = (await viewers_of_users(users)).values()
    return {viewer.user_id for viewer in viewers if await visible_to(viewer, Note.filter(id=note.id)).exists()}
