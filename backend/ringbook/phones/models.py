"""Phone numbers of contacts and organizations."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Row


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

    It belongs to a contact or to an organization, to just one of them.
    """

    contact = fields.ForeignKeyField("models.Contact", related_name="phones", null=True)
    contact_id: UUID | None
    organization = fields.ForeignKeyField("models.Organization", related_name="phones", null=True)
    organization_id: UUID | None
    number: str = fields.CharField(64)
    e164: str | None = fields.CharField(20, null=True)
    reversed_digits: str = fields.CharField(32)
    extension: str = fields.CharField(16, default="")
    kind: PhoneKind = fields.CharEnumField(PhoneKind, default=PhoneKind.MOBILE)
    description: str = fields.CharField(200, default="")
    main: bool = fields.BooleanField(default=False)
    rank: int = fields.IntField(default=0)

    class Meta:
        table = "phone_number"

    def __str__(self) -> str:
        return self.number
