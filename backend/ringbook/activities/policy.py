"""Who sees and changes notes: who sees a record sees the notes about it."""

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.activities.models import Note
from ringbook.contacts import policy as contacts
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations


def visible_to(viewer: Viewer, among: QuerySet[Note] | None = None) -> QuerySet[Note]:
    """among: just these are asked for; then only their subjects are looked at, not all that the viewer sees."""
    people, firms = contacts.visible_to(viewer), organizations.visible_to(viewer)
    if among is not None:
        people = people.filter(id__in=Subquery(among.values("contact_id")))
        firms = firms.filter(id__in=Subquery(among.values("organization_id")))
    about = Q(contact_id__in=Subquery(people.values("id"))) | Q(organization_id__in=Subquery(firms.values("id")))
    return (Note if among is None else among).filter(about, deleted_at=None)


def can_edit(note: Note, viewer: Viewer) -> bool:
    """Their own, or with notes:moderate anybody's."""
    own = note.author_id == viewer.user_id and viewer.may("notes:add")
    return own or viewer.may("notes:moderate")


def check_edit(note: Note, viewer: Viewer) -> None:
    """Raises FORBIDDEN for other people's notes."""
    if not can_edit(note, viewer):
        raise DomainError("forbidden", "This is somebody else's note.", field="id")
