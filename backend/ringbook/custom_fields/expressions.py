"""A field's value in SQL: indexes and queries must say it in the same words, so the words are made here alone."""

from collections.abc import Callable

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term

from ringbook.core.conditions import Around, folded
from ringbook.custom_fields.models import LISTS, NUMBERS, TEXTS, CustomField
from ringbook.custom_fields.models import CustomFieldType as Type

DIGITS = r"^-?\d+(\.\d+)?$"
"""An integer, which is stored as a JSON number, or a decimal, which is stored as text."""
COMPARED = 200
"""Letters of a text that count in order and index: an index takes no long ones."""


def sort_sql(field: CustomField, column: str = "custom") -> str:
    """What the field's values are ordered and compared by; null where there is none.

    Texts: folded, so that case and accents don't count. Options: their place in the list, of several the first's.
    Flags: false before true. Dates, written year first, are in order as texts.
    """
    value = f"({column}->>'{field.key}')"
    if field.type in TEXTS:
        return f'(folded("left"({value}, {COMPARED})) COLLATE "C")'
    if field.type in NUMBERS:
        # While a type changes, values of the new one meet the old index: it must not stumble over them.
        return f"(CASE WHEN {value} ~ '{DIGITS}' THEN {value}::numeric END)"
    if field.type in LISTS:
        return f"array_position(ARRAY[{_keys(field)}]::text[], {_first(field, column)})"
    return f'({value} COLLATE "C")'


def text_sql(field: CustomField, column: str = "custom") -> str:
    """The whole text, folded, for a search inside it."""
    return f"folded({column}->>'{field.key}')"


def sort_key(field: CustomField) -> Callable[[Table], Term]:
    """`sort_sql` as a term over the table of a query."""
    return lambda row: Around(row["custom"], lambda column: sort_sql(field, column))


def text_key(field: CustomField) -> Callable[[Table], Term]:
    return lambda row: Around(row["custom"], lambda column: text_sql(field, column))


def compared(text: str) -> Term:
    """A text as `sort_sql` has it."""
    return folded(text[:COMPARED])


def _keys(field: CustomField) -> str:
    return ", ".join(f"'{key}'" for key in field.labels)


def _first(field: CustomField, column: str) -> str:
    several = field.type == Type.CHOICES
    return f"({column}->'{field.key}'->>0)" if several else f"({column}->>'{field.key}')"
