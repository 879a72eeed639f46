"""What happens to comments on tickets."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.contacts.records import around
from ringbook.core.errors import DomainError
from ringbook.core.rich_text import mentioned, plain
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind
from ringbook.tickets.checks import rich
from ringbook.tickets.comments.models import TicketComment
from ringbook.tickets.models import Ticket

COMMENTED = "ticket.commented"
CHANGED = "ticket_comment.changed"
DELETED = "ticket_comment.deleted"
SHOWN = 200
"""Characters of a comment in a notification."""
TITLES = {
    NotificationKind.MENTIONED: "{who} mentioned you in the ticket {what}",
    NotificationKind.TICKET_COMMENTED: "{who} wrote in the ticket {what}",
}


async def add(ticket: Ticket, html: str, *, by: Viewer, internal: bool = True) -> TicketComment:
    """A comment on a ticket. Raises BLANK, TOO_LONG or TOO_DEEP.

    The assignee and whoever added the ticket hear of it, and those whom it mentions.
    """
    comment = await TicketComment.create(ticket=ticket, author_id=by.user_id, html=_html(html), internal=internal)
    await record(COMMENTED, comment, by=by, about=[ticket, *await around(ticket)])
    await _tell(comment, ticket, by)
    return comment


async def change(
    comment: TicketComment, *, by: Viewer, expected_version: int | None = None, **values: Any
) -> TicketComment:
    """Rewrite a comment, or say who it is for; whom it did not mention before is told. Raises what `add` does, and
    CONFLICT."""
    before = set(mentioned(comment.html))
    if "html" in values:
        values["html"] = _html(values["html"])
    if changes := await update(comment, expected_version=expected_version, **values):
        ticket = await comment.ticket
        await record(CHANGED, comment, by=by, changes=changes, about=[ticket, *await around(ticket)], story=False)
        fresh = [id for id in mentioned(comment.html) if id not in before]
        await _notify(NotificationKind.MENTIONED, fresh, comment, ticket, by)
    return comment


async def delete(comment: TicketComment, *, by: Viewer) -> None:
    """Off the ticket; the history keeps it."""
    changes = await update(comment, deleted_at=datetime.now(UTC))
    ticket = await comment.ticket
    await record(DELETED, comment, by=by, changes=changes, about=[ticket, *await around(ticket)], story=False)


async def _tell(comment: TicketComment, ticket: Ticket, by: Viewer) -> None:
    """Each of them once."""
    meant = mentioned(comment.html)
    others = [id for id in (ticket.assignee_id, ticket.author_id) if id and id not in meant]
    await _notify(NotificationKind.MENTIONED, meant, comment, ticket, by)
    await _notify(NotificationKind.TICKET_COMMENTED, others, comment, ticket, by)


async def _notify(
    kind: NotificationKind, users: Collection[UUID], comment: TicketComment, ticket: Ticket, by: Viewer
) -> None:
    words, text = {"who": by.name, "what": ticket.title}, plain(comment.html)[:SHOWN]
    await notify(kind, users, subject=comment, title=TITLES[kind], words=words, text=text, by=by)


def _html(text: str) -> str:
    html = rich(text, field="html")
    if not plain(html):
        raise DomainError("blank", "Write something first.", field="html")
    return html
