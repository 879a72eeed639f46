"""A field changes its type: every stored value is read again as a text, and written back in the new shape."""

from collections.abc import Iterable, Sequence
from typing import Any

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.custom_fields import usage
from ringbook.custom_fields.actions.demands import shown
from ringbook.custom_fields.actions.options import MOST
from ringbook.custom_fields.claims import as_json
from ringbook.custom_fields.models import LISTS, CustomField, CustomFieldType
from ringbook.custom_fields.texts import as_text, from_text

LOOKED_AT = 20_000
"""Different values that are tried before a type is offered; above, only what always converts is."""
EXAMPLES = 3
LONGEST_LABEL = 120
ALWAYS = {
    CustomFieldType.TEXT: {CustomFieldType.LONG_TEXT},
    CustomFieldType.URL: {CustomFieldType.LONG_TEXT},
    CustomFieldType.INTEGER: {CustomFieldType.DECIMAL, CustomFieldType.TEXT, CustomFieldType.LONG_TEXT},
    CustomFieldType.DECIMAL: {CustomFieldType.TEXT, CustomFieldType.LONG_TEXT},
    CustomFieldType.DATE: {CustomFieldType.TEXT, CustomFieldType.LONG_TEXT},
}


async def convertible_to(field: CustomField) -> list[CustomFieldType]:
    """The types that all its values can become."""
    others = [type for type in CustomFieldType if type != field.type]
    values = [value for value, _ in await usage.distinct(field, LOOKED_AT + 1)]
    if len(values) > LOOKED_AT:
        return [type for type in others if type in ALWAYS.get(field.type, ())]
    return [type for type in others if _all_become(field, values, type)]


def _all_become(field: CustomField, values: Sequence[Any], type: CustomFieldType) -> bool:
    try:
        shape = reshaped(field, type=type, options=options_for(field, type, values))
        for value in values:
            from_text(shape, as_text(field, value))
    except DomainError:
        return False
    return True


def reshaped(field: CustomField, **values: Any) -> CustomField:
    """The field as it is to be; not stored."""
    kept = ("id", "crm_id", "target", "name", "type", "options")
    return CustomField(**({name: getattr(field, name) for name in kept} | values))


def options_for(field: CustomField, type: CustomFieldType, values: Iterable[Any]) -> list[dict[str, str]]:
    """The options a list gets when nobody names them: those it has, else its values. Raises NOT_CONVERTIBLE."""
    if type not in LISTS:
        return []
    if field.type in LISTS:
        return list(field.options)
    texts = {text.casefold(): text for text in sorted(as_text(field, value) for value in values)}
    if len(texts) > MOST or any(len(text) > LONGEST_LABEL or "\n" in text for text in texts.values()):
        sentence = "There are too many different values, or too long ones, for a list."
        raise DomainError("not_convertible", sentence, field="type")
    return [{"id": str(uuid7()), "label": text} for text in texts.values()]


async def convert(field: CustomField, shape: CustomField, values: Sequence[tuple[Any, int]], region: str) -> None:
    """Write every value of `field` as `shape` has it. values: as `usage.distinct` answers. Raises NOT_CONVERTIBLE."""
    pairs, failed = list[tuple[str, str | None]](), list[tuple[Any, int]]()
    for value, count in values:
        try:
            new = from_text(shape, as_text(field, value), region=region)
        except DomainError:
            failed.append((value, count))
            continue
        if new != value:
            pairs.append((as_json(value), None if new is None else as_json(new)))
    if failed:
        raise _refusal(field, failed)
    await _write(field, pairs)


def _refusal(field: CustomField, failed: Sequence[tuple[Any, int]]) -> DomainError:
    return DomainError(
        "not_convertible",
        "{count} records have values that can't become this type, such as {examples}.",
        field="type",
        count=sum(count for _, count in failed),
        examples=", ".join(f"“{shown(field, value)}”" for value, _ in failed[:EXAMPLES]),
    )


async def _write(field: CustomField, pairs: Sequence[tuple[str, str | None]]) -> None:
    if not pairs:
        return
    sql = (
        f"UPDATE {field.target.value} SET custom = CASE WHEN new IS NULL THEN custom - %s"
        " ELSE jsonb_set(custom, ARRAY[%s], new::jsonb) END FROM unnest(%s::text[], %s::text[]) AS pair (old, new)"
        f" WHERE crm_id = %s AND custom->'{field.key}' = old::jsonb"
    )
    old, new = (list(column) for column in zip(*pairs, strict=True))
    await connections.get("default").execute_query(sql, [field.key, field.key, old, new, field.crm_id])
