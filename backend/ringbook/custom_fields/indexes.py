"""Indexes that follow the definitions: what is searchable or unique gets some, what isn't any more loses them."""

import hashlib
from collections.abc import Iterator
from typing import Any

from psycopg import AsyncConnection, sql
from tortoise import connections

from ringbook.custom_fields.expressions import sort_sql, text_sql
from ringbook.custom_fields.models import TEXTS, CustomField

_OURS = """
SELECT c.relname AS name, i.indisvalid AS valid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE i.indrelid IN ('contact'::regclass, 'organization'::regclass) AND c.relname ~ '^custom_[0-9a-f]{32}_'
"""


async def follow_definitions() -> tuple[set[str], set[str]]:
    """Make the missing indexes and drop the needless ones; answers the names of both. Safe to repeat.

    Nobody waits for it: tables stay writable, which takes a connection without a transaction. One at a time.
    """
    fields = await CustomField.filter(deleted_at=None)
    wanted = {name: (field, text) for field in fields for name, text in indexes_of(field)}
    async with connections.get("default").acquire_connection() as connection:
        await connection.execute("SET lock_timeout = 0")
        try:
            return await _follow(connection, wanted)
        finally:
            await connection.execute("RESET lock_timeout")


async def _follow(
    connection: AsyncConnection[Any], wanted: dict[str, tuple[CustomField, str]]
) -> tuple[set[str], set[str]]:
    there = {row["name"]: row["valid"] async for row in await connection.execute(_OURS)}
    needless = {name for name, valid in there.items() if name not in wanted or not valid}
    missing = wanted.keys() - (there.keys() - needless)
    for name in sorted(needless):
        await connection.execute(sql.SQL("DROP INDEX CONCURRENTLY IF EXISTS {}").format(sql.Identifier(name)))
    for name in sorted(missing):
        await connection.execute(wanted[name][1].encode())
    for table in {wanted[name][0].target.value for name in missing}:
        await connection.execute(f"ANALYZE {table}".encode())  # else nobody knows how values are spread
    return missing, needless


def indexes_of(field: CustomField) -> Iterator[tuple[str, str]]:
    """(name, statement) of each index that the field should have."""
    if not (field.searchable or field.unique):
        return
    yield _index(field, f"({sort_sql(field)}, id)", sort_sql(field))
    if field.type in TEXTS and field.searchable:
        yield _index(field, f"USING gin (({text_sql(field)}) gin_trgm_ops)", text_sql(field))


def _index(field: CustomField, keys: str, expression: str) -> tuple[str, str]:
    """The name has the statement in it: what is built differently is another index."""
    rest = f"{keys} WHERE deleted_at IS NULL AND {expression} IS NOT NULL"
    name = f"custom_{field.id.hex}_{hashlib.sha256(rest.encode()).hexdigest()[:8]}"
    return name, f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {field.target.value} {rest}"
