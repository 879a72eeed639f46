"""What required and unique demand of the records that are there, when they are turned on."""

from ringbook.core.errors import DomainError
from ringbook.core.words import say
from ringbook.custom_fields import usage
from ringbook.custom_fields.models import CustomField
from ringbook.custom_fields.texts import as_text

SHOWN = 10
"""Repeats that are told."""
LETTERS = 60
"""Of each."""


async def refuse_empty(field: CustomField, *, new: bool = False) -> None:
    """Raises EMPTY_RECORDS when records have no value of the field."""
    if count := await usage.empty(field.crm_id, field.target, None if new else field.key):
        sentence = "{count} records have nothing here; they stay valid until somebody edits them."
        raise DomainError("empty_records", sentence, field="required", count=count)


async def refuse_repeats(field: CustomField) -> None:
    """Raises REPEATED, one problem for each of up to ten values that several records have."""
    sentence = "“{value}” stands in {count} records."
    if found := [(shown(field, value), count) for value, count in await usage.repeats(field, SHOWN)]:
        raise DomainError.all_of(
            DomainError("repeated", sentence, field="unique", value=value, count=count) for value, count in found
        )


def shown(field: CustomField, value: object) -> str:
    """A stored value in a sentence."""
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    text = as_text(field, value)
    return text if len(text) <= LETTERS else f"{text[:LETTERS]}…"
