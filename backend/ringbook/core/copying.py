"""Many new rows at once, through COPY: several times as fast as one INSERT behind the other.

Give rows as a generator where that is possible: the database stores those it has while the next ones are made.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import cache
from itertools import chain
from typing import Any, TypeAlias, TypeVar

from tortoise import connections, fields
from tortoise.models import Model

Made = TypeVar("Made", bound=Model)
Writer: TypeAlias = Callable[[Any, Model], Any]
"""(value, row) -> what psycopg takes for it."""
AS_THEY_ARE = (fields.CharField, fields.TextField, fields.IntField, fields.BooleanField, fields.UUIDField)
"""Fields whose values psycopg takes as Python has them."""


@cache
def maker(kind: type[Made]) -> Callable[..., Made]:
    """Makes new rows of a table, not yet stored, in a fifth of the time that its constructor takes.

    For values that have been checked, by their columns: stage_id, not stage.
    """
    blank = vars(kind())
    fresh = {name: field.default for name, field in kind._meta.fields_map.items() if callable(field.default)}

    def make(**values: Any) -> Made:
        row = kind.__new__(kind)
        own = vars(row)
        own.update(blank)
        for name, default in fresh.items():
            if name not in values:
                own[name] = default()
        own.update(values)
        return row

    return make


async def insert_all(rows: Iterable[Model]) -> None:
    """Store new rows of one table, in the transaction of the moment."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    now, written, columns = datetime.now(UTC), list[Model](), _columns(type(first))

    def values(row: Model) -> list[Any]:
        written.append(row)
        if getattr(row, "created_at", now) is None:
            vars(row)["created_at"] = now
        return [writer(getattr(row, name), row) if writer else getattr(row, name) for name, _, writer in columns]

    await copy_into(first._meta.db_table, [column for _, column, _ in columns], map(values, chain((first,), rows)))
    for row in written:
        row._saved_in_db = True


@cache
def _columns(kind: type[Model]) -> list[tuple[str, str, Writer | None]]:
    """Name, column and writer of each field that isn't the database's own."""
    meta = kind._meta
    stored = [(name, field) for name in meta.fields_db_projection if not (field := meta.fields_map[name]).generated]
    return [
        (name, meta.fields_db_projection[name], None if type(field) in AS_THEY_ARE else field.to_db_value)
        for name, field in stored
    ]


async def copy_into(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Store tuples, for tables without a model, such as links."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return
    names = ", ".join(f'"{column}"' for column in columns)
    async with (
        connections.get("default").acquire_connection() as connection,
        connection.cursor() as cursor,
        cursor.copy(f'COPY "{table}" ({names}) FROM STDIN') as copy,
    ):
        for row in chain((first,), rows):
            await copy.write_row(row)
