"""What is said about a ticket."""

from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned
from ringbook.tickets.models import Ticket


class TicketComment(Versioned):
    """A comment on a ticket. html: cleaned rich text. internal: for colleagues alone, else meant for the customer."""

    ticket: fields.ForeignKeyRelation[Ticket] = fields.ForeignKeyField("models.Ticket", related_name="comments")
    ticket_id: UUID
    author_id = fields.UUIDField(null=True)
    html = fields.TextField()
    internal = fields.BooleanField(default=True)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "ticket_comment"
