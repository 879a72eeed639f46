"""Files of contacts, organizations and tickets."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Row, Versioned
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.tickets.models import Ticket


class FileKind(StrEnum):
    CONTRACT = "contract"
    INVOICE = "invoice"
    OFFER = "offer"
    PHOTO = "photo"
    DOCUMENT = "document"
    OTHER = "other"


class File(Versioned):
    """What hangs on just one contact, organization or ticket; its bytes are those of its newest version.

    With deleted_at it is in no list; it can come back until the purge.
    """

    contact: fields.ForeignKeyNullableRelation[Contact] = fields.ForeignKeyField(
        "models.Contact", related_name="files", null=True
    )
    contact_id: UUID | None
    organization: fields.ForeignKeyNullableRelation[Organization] = fields.ForeignKeyField(
        "models.Organization", related_name="files", null=True
    )
    organization_id: UUID | None
    ticket: fields.ForeignKeyNullableRelation[Ticket] = fields.ForeignKeyField(
        "models.Ticket", related_name="files", null=True
    )
    ticket_id: UUID | None
    name = fields.CharField(255)
    kind = fields.CharEnumField(FileKind, max_length=12)
    description = fields.CharField(500, default="")
    author: fields.ForeignKeyNullableRelation[User] = fields.ForeignKeyField(
        "models.User", related_name="files", null=True
    )
    author_id: UUID | None
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "file"

    def __str__(self) -> str:
        return self.name


class FileVersion(Row):
    """The bytes a file had at one time; number counts from 1. key: where they lie in the storage.

    name: what it was called when it was sent. page_count: pages that can be shown, 0 for none.
    """

    file: fields.ForeignKeyRelation[File] = fields.ForeignKeyField("models.File", related_name="versions")
    file_id: UUID
    number = fields.IntField()
    name = fields.CharField(255)
    size = fields.BigIntField()
    media_type = fields.CharField(100)
    sha256 = fields.BinaryField()
    key = fields.CharField(100)
    page_count = fields.IntField(default=0)
    by_id = fields.UUIDField(null=True)
    by_name = fields.CharField(200)

    class Meta:
        table = "file_version"
