"""Who sees and changes comments: who sees a ticket sees all of them; their authors change them."""

from tortoise.expressions import Subquery
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.tickets import policy as tickets
from ringbook.tickets.comments.models import TicketComment
from ringbook.tickets.models import Ticket


def visible_to(viewer: Viewer, among: QuerySet[TicketComment] | None = None) -> QuerySet[TicketComment]:
    """among: just these are asked for; then only their tickets are looked at."""
    asked = None if among is None else Ticket.filter(id__in=Subquery(among.values("ticket_id")))
    seen = Subquery(tickets.visible_to(viewer, asked).values("id"))
    return (TicketComment if among is None else among).filter(ticket_id__in=seen, deleted_at=None)


def can_edit(comment: TicketComment, viewer: Viewer) -> bool:
    """Their own."""
    return comment.author_id == viewer.user_id and tickets.can_edit(viewer)


def check_edit(comment: TicketComment, viewer: Viewer) -> None:
    """Raises FORBIDDEN for other people's."""
    if not can_edit(comment, viewer):
        raise DomainError("forbidden", "This is somebody else's comment.", field="id")
