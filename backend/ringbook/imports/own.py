"""A Crm's own fields as an import knows them: plain values, for a process without a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from ringbook.core.ids import global_id
from ringbook.custom_fields.models import CustomField, CustomFieldType

PREFIX = "custom:"
"""In front of the field's global id it is the key of a mapping."""


@dataclass(frozen=True, slots=True)
class OwnField:
    """The shape of a custom field of contacts; key: its id as text. labels: of its options.

    required: new contacts need a value.
    """

    key: str
    name: str
    type: CustomFieldType
    labels: dict[str, str]
    required: bool

    @property
    def column(self) -> str:
        """Its key in a mapping."""
        return f"{PREFIX}{global_id('CustomField', UUID(self.key))}"


def shapes(fields: Sequence[CustomField]) -> list[OwnField]:
    return [OwnField(field.key, field.name, field.type, field.labels, field.required) for field in fields]
