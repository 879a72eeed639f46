"""What people leave on the timeline: notes, for now."""

from datetime import datetime
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Versioned


class Note(Versioned):
    """A note about a contact or an organization, to just one of them; plain text for now."""

    contact = fields.ForeignKeyField("models.Contact", related_name="notes", null=True)
    contact_id: UUID | None
    organization = fields.ForeignKeyField("models.Organization", related_name="notes", null=True)
    organization_id: UUID | None
    author_id: UUID | None = fields.UUIDField(null=True)
    body: str = fields.TextField()
    deleted_at: datetime | None = fields.DatetimeField(null=True)

    class Meta:
        table = "note"
