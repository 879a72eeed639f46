"""The lists that hold for the whole enterprise (CRM-7)."""

from enum import StrEnum
from typing import ClassVar

from tortoise import fields

from ringbook.core.rows import Versioned


class DictionaryKind(StrEnum):
    """Which list."""

    ACTIVITY_KIND = "activity_kind"
    PRIORITY = "priority"
    ACTIVITY_CATEGORY = "activity_category"
    TICKET_TYPE = "ticket_type"
    CONSENT_KIND = "consent_kind"
    CURRENCY = "currency"


class DictionaryEntry(Versioned):
    """One word of a list; its name is unique in the list, whatever the case. A currency's is its ISO 4217 code.

    At most one of a list is the default, and it is active.
    """

    INPUTS: ClassVar[dict[str, str]] = {"is_default": "default"}
    kind = fields.CharEnumField(DictionaryKind, max_length=20)
    name = fields.CharField(120)
    rank = fields.IntField(default=0)
    colour = fields.CharField(7, default="#868e96")
    is_default = fields.BooleanField(default=False)
    active = fields.BooleanField(default=True)

    class Meta:
        table = "dictionary_entry"

    def __str__(self) -> str:
        return self.name
