"""What people leave on the timeline: notes, for now."""

from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Versioned
from ringbook.organizations.models import Organization


class Note(Versioned):
    """A note about a contact or an organization, to just one of them.

    body: what it says, as plain text. html: the same as clean rich text; "" where the body says it all.
    """

    contact: fields.ForeignKeyNullableRelation["Contact"] = fields.ForeignKeyField(
        "models.Contact", related_name="notes", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation["Organization"] = fields.ForeignKeyField(
        "models.Organization", related_name="notes", null=True
    )
    organization_id: UUID | None
    author_id = fields.UUIDField(null=True)
    body = fields.TextField()
    html = fields.TextField(default="")
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "note"
