"""Who sees and changes files: who sees a record or a ticket sees its files; with files:edit they change them."""

from datetime import UTC, datetime, timedelta

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts.records import owner_seen
from ringbook.core.viewer import Viewer
from ringbook.files.models import File, FileVersion
from ringbook.tickets import policy as tickets
from ringbook.tickets.models import Ticket

MAY_EDIT = "files:edit"
KEPT = timedelta(days=30)
"""How long a deleted file can be brought back."""
SHOWN_PAGES = 20
"""Pages of a PDF that are shown as pictures."""


def visible_to(viewer: Viewer, among: QuerySet[File] | None = None) -> QuerySet[File]:
    """among: just these are asked for; then only their records are looked at, not all that the viewer sees."""
    return (File if among is None else among).filter(_seen(viewer, among), deleted_at=None)


def deleted_for(viewer: Viewer) -> QuerySet[File]:
    """What the viewer may bring back."""
    return File.filter(_seen(viewer), deleted_at__gt=datetime.now(UTC) - KEPT)


def versions(viewer: Viewer, among: QuerySet[FileVersion] | None = None) -> QuerySet[FileVersion]:
    files = None if among is None else File.filter(id__in=Subquery(among.values("file_id")))
    seen = Subquery(visible_to(viewer, files).values("id"))
    return (FileVersion if among is None else among).filter(file_id__in=seen)


def can_edit(viewer: Viewer) -> bool:
    """Those they see."""
    return viewer.may(MAY_EDIT)


def _seen(viewer: Viewer, among: QuerySet[File] | None = None) -> Q:
    """The viewer sees what a file hangs on."""
    asked = None if among is None else Ticket.filter(id__in=Subquery(among.values("ticket_id")))
    of_tickets = Q(ticket_id__in=Subquery(tickets.visible_to(viewer, asked).values("id")))
    return owner_seen(viewer, among) | of_tickets
