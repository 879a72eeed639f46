"""Who sees and changes logged events: as with notes."""

from tortoise.queryset import QuerySet

from ringbook.activities.logged.models import LoggedEvent
from ringbook.contacts.records import owner_seen
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer


def visible_to(viewer: Viewer, among: QuerySet[LoggedEvent] | None = None) -> QuerySet[LoggedEvent]:
    """among: as in `owner_seen`."""
    return (LoggedEvent if among is None else among).filter(owner_seen(viewer, among), deleted_at=None)


def can_edit(event: LoggedEvent, viewer: Viewer) -> bool:
    """Their own, or with notes:moderate anybody's."""
    own = event.author_id == viewer.user_id and viewer.may("notes:add")
    return own or viewer.may("notes:moderate")


def check_edit(event: LoggedEvent, viewer: Viewer) -> None:
    """Raises FORBIDDEN for other people's."""
    if not can_edit(event, viewer):
        raise DomainError("forbidden", "Somebody else logged this.", field="id")
