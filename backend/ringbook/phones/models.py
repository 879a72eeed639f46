"""Phone numbers of contacts and organizations."""

from enum import StrEnum
from typing import TYPE_CHECKING
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row

if TYPE_CHECKING:
    from ringbook.contacts.models import Contact
    from ringbook.organizations.models import Organization


class PhoneKind(StrEnum):
    MOBILE = "mobile"
    LANDLINE = "landline"
    WORK = "work"
    MAIN = "main"
    HOME_FAX = "home_fax"
    OFFICE_FAX = "office_fax"
    OTHER = "other"


class PhoneNumber(Row):
    """A number kept three ways: as typed, as E.164, and as reversed digits, which an index searches by their end.

    It belongs to a contact or to an organization, to just one of them. invalid: nobody answers there any more.
    """

    contact: fields.ForeignKeyNullableRelation["Contact"] = fields.ForeignKeyField(
        "models.Contact", related_name="phones", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation["Organization"] = fields.ForeignKeyField(
        "models.Organization", related_name="phones", null=True
    )
    organization_id: UUID | None
    number = fields.CharField(64)
    e164 = fields.CharField(20, null=True)
    reversed_digits = fields.CharField(32)
    extension = fields.CharField(16, default="")
    kind = fields.CharEnumField(PhoneKind, default=PhoneKind.MOBILE)
    description = fields.CharField(200, default="")
    main = fields.BooleanField(default=False)
    rank = fields.IntField(default=0)
    invalid = fields.BooleanField(default=False)
    do_not_call = fields.BooleanField(default=False)

    class Meta:
        table = "phone_number"

    def __str__(self) -> str:
        return self.number
