"""The rows of a list, page by page, in one snapshot: what changes while they are read changes nothing here."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.core.orders import Key, Order
from ringbook.core.selecting import statement
from ringbook.core.sheets import Cell
from ringbook.core.viewer import Viewer
from ringbook.exports.columns import Column, Context, Part, Slots, flat, named
from ringbook.exports.kinds import Kind
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization
from ringbook.tickets import policy as tickets
from ringbook.tickets.models import Ticket

PAGE = 1000
NAMES: dict[type[Any], tuple[str, ...]] = {
    Organization: ("name",),
    Contact: ("first_name", "last_name"),
    Ticket: ("number", "subject"),
}
"""The columns by which people know records that the rows name."""
_SNAPSHOT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
_IN_ORDER = "SELECT found.id FROM ({rows}) found ORDER BY found.sort_value {way} NULLS LAST, found.id {way}"
_VALUES = """
SELECT {values} FROM unnest(%s::uuid[]) WITH ORDINALITY AS wanted (id, place)
JOIN {table} r ON r.id = wanted.id ORDER BY wanted.place
"""
_LONGEST = """
SELECT coalesce(max(n), 0) FROM (
    SELECT count(*) AS n FROM {table} p JOIN ({rows}) found ON found.id = p.{owner}_id GROUP BY found.id) each
"""


class Snapshot:
    """A list as it is at one moment, for one reader. parts: the columns of the spreadsheet."""

    def __init__(self, kind: Kind, rows: QuerySet[Any], order: Order, by: Viewer, connection: AsyncConnection[Any]):
        self.kind, self.rows, self.order, self.by, self.connection = kind, rows, order, by, connection
        self.parts = list[Part]()

    async def count(self) -> int:
        sql, values = statement(self.rows.values("id"))
        return int(await self._one(f"SELECT count(*) FROM ({sql}) found", values))

    async def lay_out(self, columns: Sequence[Column]) -> None:
        """Find out how many columns the lists take."""
        for part in flat(columns):
            self.parts += part.parts(await self._longest(part)) if isinstance(part, Slots) else [part]

    async def pages(self) -> AsyncIterator[list[list[Cell]]]:
        sql, values = statement(self.rows.annotate(sort_value=Key(self.order)).values("id", "sort_value"))
        way = "DESC" if self.order.descending else "ASC"
        async with self.connection.cursor("export") as ids:
            await ids.execute(_IN_ORDER.format(rows=sql, way=way), values)
            while page := await ids.fetchmany(PAGE):
                yield await self._read([row["id"] for row in page])

    async def _read(self, ids: list[UUID]) -> list[list[Cell]]:
        names = [f"{part.sql} AS v{place}" for place, part in enumerate(self.parts)]
        sql = _VALUES.format(values=", ".join(names), table=self.kind.table)
        rows = [tuple(row.values()) for row in await (await self.connection.execute(sql, [ids])).fetchall()]
        context = Context(self.by.zone, await self._names(rows))
        readers = [part.read for part in self.parts]
        return [[read(value, context) for read, value in zip(readers, row, strict=True)] for row in rows]

    async def _names(self, rows: Sequence[Sequence[Any]]) -> Mapping[UUID, str]:
        """Of the organizations, contacts and tickets that the rows name and the reader sees."""
        places = [place for place, part in enumerate(self.parts) if part.read is named]
        ids = {row[place] for row in rows for place in places} - {None}
        if not ids:
            return {}
        names = dict[UUID, str]()
        for rows_of in (organizations.visible_to, contacts.visible_to, tickets.visible_to):
            if rest := ids - names.keys():
                names |= await self._called(rows_of(self.by).filter(id__in=list(rest)))
        return names

    async def _called(self, rows: QuerySet[Any]) -> dict[UUID, str]:
        columns = NAMES[rows.model]
        found = await (await self.connection.execute(*statement(rows.values("id", *columns)))).fetchall()
        return {row["id"]: " ".join(str(row[name]) for name in columns if row[name]) for row in found}

    async def _longest(self, slots: Slots) -> int:
        sql, values = statement(self.rows.values("id"))
        return int(await self._one(_LONGEST.format(table=slots.table, rows=sql, owner=self.kind.table), values))

    async def _one(self, sql: str, values: list[Any]) -> Any:
        row = await (await self.connection.execute(sql, values)).fetchone()
        assert row
        return next(iter(row.values()))


@asynccontextmanager
async def snapshot(kind: Kind, rows: QuerySet[Any], order: Order, *, by: Viewer) -> AsyncIterator[Snapshot]:
    """As long as the block lasts, on a connection of its own."""
    async with connections.get("default").acquire_connection() as connection, connection.transaction():
        await connection.execute(_SNAPSHOT)
        yield Snapshot(kind, rows, order, by, connection)
