"""Fields that an administrator defines for the contacts or the organizations of a Crm."""

from enum import StrEnum
from uuid import UUID

from tortoise import fields

from ringbook.core.rows import Json, Versioned
from ringbook.crms.models import Crm


class CustomFieldType(StrEnum):
    TEXT = "text"
    LONG_TEXT = "long_text"
    CHOICE = "choice"
    CHOICES = "choices"
    INTEGER = "integer"
    DECIMAL = "decimal"
    FLAG = "flag"
    DATE = "date"
    URL = "url"


class CustomFieldTarget(StrEnum):
    CONTACT = "contact"
    ORGANIZATION = "organization"


TEXTS = frozenset({CustomFieldType.TEXT, CustomFieldType.LONG_TEXT, CustomFieldType.URL})
NUMBERS = frozenset({CustomFieldType.INTEGER, CustomFieldType.DECIMAL})
LISTS = frozenset({CustomFieldType.CHOICE, CustomFieldType.CHOICES})


class CustomField(Versioned):
    """The definition of a field. Its values stand in `custom` of contacts and organizations, under its id as text.

    options: [{"id", "label"}] in their order, of CHOICE and CHOICES alone. position: None sorts behind all others.
    unique: no two records of the Crm have the same value; only those in the trash may.
    A deleted field keeps its values: they are there again once it is restored.
    """

    crm: fields.ForeignKeyRelation[Crm] = fields.ForeignKeyField("models.Crm", related_name="custom_fields")
    crm_id: UUID
    target = fields.CharEnumField(CustomFieldTarget, max_length=12)
    name = fields.CharField(80)
    type = fields.CharEnumField(CustomFieldType, max_length=9)
    position = fields.IntField(null=True)
    searchable = fields.BooleanField(default=False)
    unique = fields.BooleanField(default=False, source_field="is_unique")
    required = fields.BooleanField(default=False)
    options = Json(default=list)
    deleted_at = fields.DatetimeField(null=True)

    class Meta:
        table = "custom_field"

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> str:
        """Under which its values stand."""
        return str(self.id)

    @property
    def labels(self) -> dict[str, str]:
        """Option id -> label, in the options' order."""
        return {option["id"]: option["label"] for option in self.options}
