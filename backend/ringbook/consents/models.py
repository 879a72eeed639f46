"""What contacts agreed to."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.contacts.models import Contact
from ringbook.core.rows import Row
from ringbook.dictionaries.universal.models import DictionaryEntry


class ConsentChannel(StrEnum):
    """How they said it."""

    PHONE = "phone"
    EMAIL = "email"
    SMS = "sms"
    WEB = "web"
    PAPER = "paper"
    IN_PERSON = "in_person"
    OTHER = "other"


class Consent(Row):
    """A consent that a contact gave or withdrew at a moment; never changed, only followed by another.

    What holds is the latest by `at`, then by id. wording: the version of the text they agreed to. by_name, by_id: who
    recorded it.
    """

    contact: fields.ForeignKeyRelation[Contact] = fields.ForeignKeyField("models.Contact", related_name="consents")
    contact_id: UUID
    kind: fields.ForeignKeyRelation[DictionaryEntry] = fields.ForeignKeyField("models.DictionaryEntry")
    kind_id: UUID
    granted = fields.BooleanField()
    at = fields.DatetimeField()
    channel = fields.CharEnumField(ConsentChannel, max_length=12)
    wording = fields.CharField(120, default="")
    remark = fields.CharField(500, default="")
    by_id = fields.UUIDField(null=True)
    by_name = fields.CharField(200)

    class Meta:
        table = "consent"
