"""Keyset pages: `(sort key, id)` compared as a row, so page 50 000 costs what page 1 costs."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Generic, TypeAlias, TypeVar
from uuid import UUID

import strawberry
from psycopg import DataError
from tortoise import connections
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.conditions import Where
from ringbook.core.errors import DomainError
from ringbook.core.gathering import expected_of
from ringbook.core.orders import Jump, Key, Order, Ranked, Unindexed, beyond, reached
from ringbook.core.prepared import every
from ringbook.core.selecting import statement
from ringbook.limits import limits

Item = TypeVar("Item")
COUNTED = 10_000
"""`totalCount` is exact up to here."""
Place: TypeAlias = tuple[str | None, UUID]
"""A row's value, None where it has none, and its id."""
SORTED = 15_000
"""Rows, at most, that are found and put in order rather than met while the whole list is read in its order."""
TOGETHER = 3
"""So many times as long as over rows that lie scattered one may have to read a list until a page is full."""


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="More rows follow.")
    has_previous_page: bool = strawberry.field(description="Rows stand before this page.")
    start_cursor: str | None = strawberry.field(description="The first row's cursor.")
    end_cursor: str | None = strawberry.field(description="The last row's cursor: the next page's `after`.")


@strawberry.type(description="A row in its place in the list.")
class Edge(Generic[Item]):
    cursor: str = strawberry.field(description="Give it as `after` to go on behind this row.")
    node: Item = strawberry.field(description="The row.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[Item]):
    edges: list[Edge[Item]] = strawberry.field(description="The rows with their cursors.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    rows: strawberry.Private[QuerySet[Any]]

    @strawberry.field(description="The rows alone.")
    def nodes(self) -> list[Item]:
        return [edge.node for edge in self.edges]

    @strawberry.field(description="Rows in the whole list, exact to 10 000; 10 001 means more than that.")
    async def total_count(self) -> int:
        return await counted(self.rows)


async def counted(rows: QuerySet[Any]) -> int:
    """How many there are, exact to COUNTED; one more means more than that, and no more are looked at."""
    sql, values = statement(rows.limit(COUNTED + 1).values("id"))
    [found] = await connections.get("default").execute_query_dict(f"SELECT count(*) FROM ({sql}) AS few", values)
    return int(found["count"])


def check_first(first: int, most: int | None = None) -> None:
    """Raises OUT_OF_RANGE for a page of no rows, or of more than `most`: else of what the limits say."""
    most = most or limits().first
    if not 1 <= first <= most:
        raise DomainError("out_of_range", "Ask for 1 to {most} rows at a time.", field="first", most=most)


async def page(
    rows: QuerySet[Any], order: Order, first: int, after: str | None, start: str | None = None
) -> Connection[Any]:
    """One page of `rows`: from the beginning, behind the row of the cursor `after`, or from the text `start` on.

    Raises OUT_OF_RANGE for a `first` out of 1 to 100, BAD_CURSOR for a cursor of another list, BAD_ORDER for a start
    in an order that knows no texts, ONE_OF_TWO for both.
    """
    check_first(first)
    place = _place(order, after, start)
    try:
        found = await _read(rows, order, place, first + 1)
    except DataError:
        if after is None:
            raise
        raise bad_cursor() from None  # its value is none of the column's type
    edges = [Edge(cursor=write_cursor(row, order), node=row) for row in found[:first]]
    earlier = await rows.filter(~reached(order, place)).exists() if isinstance(place, Jump) else bool(place)
    return Connection(edges=edges, page_info=page_info(edges, len(found) > first, earlier), rows=rows)


def _place(order: Order, after: str | None, start: str | None) -> Place | Jump | None:
    if start is None:
        return read_cursor(after, order) if after else None
    if after:
        raise DomainError("one_of_two", "Say where to start by `from` or by `after`, not by both.", field="from")
    if not order.folded:
        raise DomainError("bad_order", "Only a list in the order of texts can start at a text.", field="from")
    return Jump(start)


async def _read_ranked(rows: QuerySet[Any], order: Ranked, place: Place | None, limit: int) -> list[Any]:
    """The next rows behind `place`, part by part."""
    parts, found = order.parts(), list[Any]()
    if place:
        value = None if place[0] is None else int(place[0])
        start = next((number for number, (rank, _) in enumerate(parts) if rank == value), len(parts) - 1)
        there = Q(id__lt=place[1]) if order.descending else Q(id__gt=place[1])
        parts = [(parts[start][0], Q(parts[start][1], there)), *parts[start + 1 :]]
    for _, part in parts:
        if len(found) < limit:
            found += await rows.filter(part).order_by(*order.by("id")).limit(limit - len(found))
    return found


async def _read(rows: QuerySet[Any], order: Order, place: Place | Jump | None, limit: int) -> list[Any]:
    """The next rows behind `place`: those with a value, and at their end those without."""
    if isinstance(order, Ranked):
        assert not isinstance(place, Jump)
        return await _read_ranked(rows.annotate(**{order.column: Key(order)}), order, place, limit)
    rows, key = await _ordered(rows, order, limit)
    if not order.nullable:
        return await _behind(rows, order, place).order_by(*order.by(key, "id")).limit(limit)
    found, last = list[Any](), None
    if isinstance(place, Jump) or place is None or place[0] is not None:
        filled = rows.filter(Where(lambda table: order.key(table).notnull()))
        found = await _behind(filled, order, place).order_by(*order.by(key, "id")).limit(limit)
    else:
        last = place[1]
    if len(found) < limit:
        empty = rows.filter(Where(lambda table: order.key(table).isnull()))
        if last:
            empty = empty.filter(id__lt=last) if order.descending else empty.filter(id__gt=last)
        found += await empty.order_by(*order.by("id")).limit(limit - len(found))
    return found


async def _ordered(rows: QuerySet[Any], order: Order, limit: int) -> tuple[QuerySet[Any], str]:
    """The rows with the columns that they are ordered by, and which of them leads."""
    if order.expression:
        rows = rows.annotate(**{order.column: Key(order)})
    if await _are_few(rows, limit):
        return rows.annotate(aside=Unindexed(order)), "aside"
    return rows, order.column


async def _are_few(rows: QuerySet[Any], limit: int) -> bool:
    """Whether less is read by finding all of them, to be put in order, than in the list's order until a page is full.

    One of them is met every `whole / these` rows of the list.
    """
    these = await expected_of(rows)
    if these > SORTED or these <= limit:
        return these <= SORTED
    whole = await expected_of(every(rows.model))
    return these * these <= TOGETHER * limit * whole


def _behind(rows: QuerySet[Any], order: Order, place: Place | Jump | None) -> QuerySet[Any]:
    if isinstance(place, Jump):
        rows = rows.filter(reached(order, place))
    elif place:
        rows = rows.filter(beyond(order, *place))
    return rows


def page_info(edges: Sequence[Edge[Any]], more: bool, later: bool) -> PageInfo:
    ends = (edges[0].cursor, edges[-1].cursor) if edges else (None, None)
    return PageInfo(has_next_page=more, has_previous_page=later, start_cursor=ends[0], end_cursor=ends[1])


def write_cursor(row: Any, order: Order) -> str:
    value = getattr(row, order.column)
    plain = value.isoformat() if isinstance(value, datetime) else None if value is None else str(value)
    place = json.dumps([order.column, order.descending, plain, row.pk.hex], ensure_ascii=False)
    return urlsafe_b64encode(place.encode()).decode().rstrip("=")


def read_cursor(text: str, order: Order) -> Place:
    """Where the cursor stands. Raises BAD_CURSOR when it is none of this list's."""
    try:
        column, descending, value, id = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if (column, descending) == (order.column, order.descending) and (order.nullable or value is not None):
            return _plain(value), UUID(id)
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    raise bad_cursor()


def _plain(value: Any) -> str | None:
    """As the database takes it. Raises ValueError for half a character, which JSON can spell."""
    return None if value is None else str(value).encode().decode()


def bad_cursor() -> DomainError:
    return DomainError(
        "bad_cursor", "This cursor does not belong to this list; start at its first page.", field="after"
    )
