"""Who sees and changes notes: who sees a record sees the notes about it."""

from tortoise.queryset import QuerySet

from ringbook.activities.models import Note
from ringbook.contacts.records import owner_seen
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer


def visible_to(viewer: Viewer, among: QuerySet[Note] | None = None) -> QuerySet[Note]:
    """among: as in `owner_seen`."""
    return (Note if among is None else among).filter(owner_seen(viewer, among), deleted_at=None)


def can_edit(note: Note, viewer: Viewer) -> bool:
    """Their own, or with notes:moderate anybody's."""
    own = note.author_id == viewer.user_id and viewer.may("notes:add")
    return own or viewer.may("notes:moderate")


def check_edit(note: Note, viewer: Viewer) -> None:
    """Raises FORBIDDEN for other people's notes."""
    if not can_edit(note, viewer):
        raise DomainError("forbidden", "This is somebody else's note.", field="id")
