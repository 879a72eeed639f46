"""The Crm's own fields as columns."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from ringbook.core.ids import global_id
from ringbook.core.sheets import Cell
from ringbook.custom_fields.models import CustomField, CustomFieldType
from ringbook.custom_fields.texts import as_text
from ringbook.exports.columns import Column, Context, Part

PREFIX = "custom:"
_AS_THEY_ARE: dict[CustomFieldType, Callable[[Any], Cell]] = {
    CustomFieldType.INTEGER: int,
    CustomFieldType.DECIMAL: Decimal,
    CustomFieldType.FLAG: bool,
    CustomFieldType.DATE: date.fromisoformat,
}
"""Types with a kind of cell of their own; the others are texts."""


def key_of_field(field: CustomField) -> str:
    return f"{PREFIX}{global_id('CustomField', field.id)}"


def column_of(field: CustomField) -> Column:
    """Headed by its name, by which imports know it again."""

    def read(value: Any, context: Context) -> Cell:
        if value is None:
            return None
        cell = _AS_THEY_ARE.get(field.type)
        return cell(value) if cell else as_text(field, value)

    return Column(key_of_field(field), field.name, [Part(field.name, f"r.custom->'{field.key}'", read)])
