"""Unique values under concurrent writes: who wants a value waits for whoever is about to take it, and looks then."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections

from ringbook.custom_fields.expressions import COMPARED, sort_sql
from ringbook.custom_fields.models import TEXTS, CustomField

_LOCK = """
SELECT pg_advisory_xact_lock(field, value) FROM (
    SELECT DISTINCT hashtext(field) AS field, hashtext(lower(value)) AS value
    FROM unnest(%s::text[], %s::text[]) AS wanted (field, value) ORDER BY 1, 2 OFFSET 0) AS each
"""


async def lock(wanted: Iterable[tuple[CustomField, Any]]) -> None:
    """Until our transaction ends nobody else claims these values, which stand beside their fields as they are stored.

    In one order for all, so that nobody meets crosswise. Values that hash alike wait for each other for nothing, which
    does no harm.
    """
    pairs = [(field.key, as_json(value)) for field, value in wanted]
    if pairs:
        await connections.get("default").execute_query(_LOCK, [list(column) for column in zip(*pairs, strict=True)])


async def held(field: CustomField, values: Iterable[Any], *, but: UUID | None = None) -> dict[tuple[str, str], UUID]:
    """Those of the stored `values` that live records of the Crm have, by `same`, with one record each.

    but: the record that is being written. To be asked in a statement after `lock`, which sees what others committed.
    """
    wanted = [value if field.type in TEXTS else as_json(value) for value in values]
    sql = (
        f"SELECT w.value, min(r.id::text)::uuid AS id FROM unnest(%s::text[]) AS w (value)"
        f" JOIN {field.target.value} r ON {_same(field)}"
        " WHERE r.deleted_at IS NULL AND r.id IS DISTINCT FROM %s GROUP BY w.value"
    )
    rows = await connections.get("default").execute_query_dict(sql, [wanted, but])
    return {same(field, row["value"] if field.type in TEXTS else orjson.loads(row["value"])): row["id"] for row in rows}


def same(field: CustomField, value: Any) -> tuple[str, str]:
    """Equal for values that a unique field can't have both: case doesn't count in texts."""
    return field.key, as_json(value.lower() if field.type in TEXTS else value)


def as_json(value: Any) -> str:
    return orjson.dumps(value).decode()


def _same(field: CustomField) -> str:
    """That a record's value is the wanted one, in words that an index serves."""
    if field.type in TEXTS:
        short = f'(folded("left"(w.value, {COMPARED})) COLLATE "C")'
        return f"{sort_sql(field, 'r.custom')} = {short} AND lower(r.custom->>'{field.key}') = lower(w.value)"
    pair = f"jsonb_build_object('{field.key}', w.value::jsonb)"
    return f"r.custom @> {pair} AND r.custom->'{field.key}' = w.value::jsonb"
