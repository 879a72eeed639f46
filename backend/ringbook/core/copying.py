"""Many new rows at once, through COPY: several times as fast as one INSERT behind the other."""

from collections.abc import Iterable, Sequence
from typing import Any

from tortoise import connections
from tortoise.models import Model


async def insert_all(rows: Sequence[Model]) -> None:
    """Store new rows of one table, in the transaction of the moment."""
    if not rows:
        return
    meta = rows[0]._meta
    fields = [(name, field) for name in meta.fields_db_projection if not (field := meta.fields_map[name]).generated]
    columns = [meta.fields_db_projection[name] for name, _ in fields]
    await copy_into(
        meta.db_table,
        columns,
        ([field.to_db_value(getattr(row, name), row) for name, field in fields] for row in rows),
    )
    for row in rows:
        row._saved_in_db = True


async def copy_into(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store tuples, for tables without a model, such as links."""
    names = ", ".join(f'"{column}"' for column in columns)
    async with (
        connections.get("default").acquire_connection() as connection,
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy,
    ):
        for row in rows:
            await copy.write_row(row)
