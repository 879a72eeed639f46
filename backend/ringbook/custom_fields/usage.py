"""How many records have what: asked of all records of a Crm, whoever may see them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.custom_fields.models import TEXTS, CustomField, CustomFieldTarget
from ringbook.custom_fields.models import CustomFieldType as Type

PATIENCE = 60
"""Seconds that a statement may take while an administrator changes a field of a big Crm."""


async def patiently() -> None:
    """Let the statements of this transaction look at every record."""
    await connections.get("default").execute_query(f"SET LOCAL statement_timeout = '{PATIENCE}s'")


async def of_fields(fields: Iterable[CustomField]) -> Mapping[UUID, int]:
    """Live records with a value, by the field's id; none is left out."""
    counts: dict[UUID, int] = {}
    fields = list(fields)
    for target in {field.target for field in fields}:
        some = [field for field in fields if field.target == target]
        sql = (
            f"SELECT key, count(*) AS count FROM {target.value}, jsonb_object_keys(custom) AS key"
            " WHERE deleted_at IS NULL AND crm_id = ANY(%s) AND custom <> '{}' AND key = ANY(%s) GROUP BY key"
        )
        values = [list({field.crm_id for field in some}), [field.key for field in some]]
        counts |= {UUID(row["key"]): row["count"] for row in await _ask(sql, values)}
    return counts


async def empty(crm_id: UUID, target: CustomFieldTarget, key: str | None) -> int:
    """Live records without a value of the field; key None: of a field that is to come."""
    sql = f"SELECT count(*) FROM {target.value} WHERE crm_id = %s AND deleted_at IS NULL"
    rows = await _ask(f"{sql} AND NOT custom ? %s" if key else sql, [crm_id, key] if key else [crm_id])
    return int(rows[0]["count"])


async def of_options(field: CustomField) -> dict[str, int]:
    """Live records by option id."""
    value = f"custom->'{field.key}'"
    several = value if field.type == Type.CHOICES else f"jsonb_build_array({value})"
    sql = (
        f"SELECT option, count(*) FROM {field.target.value}, jsonb_array_elements_text({several}) AS option"
        " WHERE crm_id = %s AND deleted_at IS NULL AND custom ? %s GROUP BY option"
    )
    return {row["option"]: row["count"] for row in await _ask(sql, [field.crm_id, field.key])}


async def repeats(field: CustomField, most: int) -> list[tuple[Any, int]]:
    """The values that several live records have, those of the most records first; case doesn't count in texts."""
    value = f"custom->'{field.key}'"
    same = f"lower(custom->>'{field.key}')" if field.type in TEXTS else value
    sql = (
        f"SELECT min(({value})::text)::jsonb AS value, count(*) FROM {field.target.value}"
        f" WHERE crm_id = %s AND deleted_at IS NULL AND custom ? %s GROUP BY {same} HAVING count(*) > 1"
        f" ORDER BY 2 DESC, {same} LIMIT {most}"
    )
    return [(row["value"], row["count"]) for row in await _ask(sql, [field.crm_id, field.key])]


async def distinct(field: CustomField, most: int | None = None) -> list[tuple[Any, int]]:
    """Every stored value with the number of records that have it, of those in the trash too."""
    sql = (
        f"SELECT custom->'{field.key}' AS value, count(*) FROM {field.target.value}"
        f" WHERE crm_id = %s AND custom ? %s GROUP BY 1{f' LIMIT {most}' if most else ''}"
    )
    return [(row["value"], row["count"]) for row in await _ask(sql, [field.crm_id, field.key])]


async def _ask(sql: str, values: list[Any]) -> list[dict[str, Any]]:
    return await connections.get("default").execute_query_dict(sql, values)
