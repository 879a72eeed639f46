"""E-mail addresses of contacts and organizations."""

from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row

if TYPE_CHECKING:
    from ringbook.contacts.models import Contact
    from ringbook.organizations.models import Organization


class EmailAddress(Row):
    """One address of a contact or of an organization, of just one of them."""

    contact: fields.ForeignKeyNullableRelation["Contact"] = fields.ForeignKeyField(
        "models.Contact", related_name="emails", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation["Organization"] = fields.ForeignKeyField(
        "models.Organization", related_name="emails", null=True
    )
    organization_id: UUID | None
    address = fields.CharField(254)
    main = fields.BooleanField(default=False)
    rank = fields.IntField(default=0)

    class Meta:
        table = "email_address"

    def __str__(self) -> str:
        return self.address
