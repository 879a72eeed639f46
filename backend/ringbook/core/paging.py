"""Keyset pages: `(sort key, id)` compared as a row, so page 50 000 costs what page 1 costs."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

import strawberry
from pypika_tortoise.terms import Criterion, Tuple, ValueWrapper
from tortoise.expressions import Q, ResolveContext
from tortoise.query_utils import QueryModifier
from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError

Item = TypeVar("Item")
MOST = 100
"""Rows a page may have."""
COUNTED = 10_000
"""`totalCount` is exact up to here."""


@dataclass(frozen=True, slots=True)
class Order:
    """By which column, which way; the id breaks ties."""

    column: str
    descending: bool = False


class Beyond(Q):
    """The rows behind `(value, id)` in the order: `(column, id) > ($1, $2)`, which an index serves."""

    __slots__ = ("id", "order", "value")

    def __init__(self, order: Order, value: Any, id: UUID) -> None:
        super().__init__()
        self.order, self.value, self.id = order, value, id

    def __bool__(self) -> bool:
        return True

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        table = resolve_context.table
        here = Tuple(table[self.order.column], table["id"])
        there = Tuple(ValueWrapper(self.value), ValueWrapper(str(self.id)))
        beyond: Criterion = here < there if self.order.descending else here > there
        return QueryModifier(where_criterion=beyond)


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="More rows follow.")
    has_previous_page: bool = strawberry.field(description="Rows came before: `after` was given.")
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
        return await self.rows.limit(COUNTED + 1).count()


async def page(rows: QuerySet[Any], order: Order, first: int, after: str | None) -> Connection[Any]:
    """One page of `rows`. Raises DomainError for a `first` out of 1 to 100 or a cursor of another list."""
    if not 1 <= first <= MOST:
        raise DomainError("out_of_range", "Ask for 1 to {most} rows at a time.", field="first", most=MOST)
    behind = rows.filter(Beyond(order, *read_cursor(after, order))) if after else rows
    sign = "-" if order.descending else ""
    found = await behind.order_by(f"{sign}{order.column}", f"{sign}id").limit(first + 1)
    edges = [Edge(cursor=write_cursor(row, order), node=row) for row in found[:first]]
    return Connection(edges=edges, page_info=page_info(edges, len(found) > first, bool(after)), rows=rows)


def page_info(edges: Sequence[Edge[Any]], more: bool, later: bool) -> PageInfo:
    ends = (edges[0].cursor, edges[-1].cursor) if edges else (None, None)
    return PageInfo(has_next_page=more, has_previous_page=later, start_cursor=ends[0], end_cursor=ends[1])


def write_cursor(row: Any, order: Order) -> str:
    value = getattr(row, order.column)
    plain = value.isoformat() if isinstance(value, datetime) else str(value)
    place = json.dumps([order.column, order.descending, plain, row.pk.hex], ensure_ascii=False)
    return urlsafe_b64encode(place.encode()).decode().rstrip("=")


def read_cursor(text: str, order: Order) -> tuple[str, UUID]:
    """The value and the id a cursor stands for. Raises BAD_CURSOR when it is none of this list's."""
    try:
        column, descending, value, id = json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        if (column, descending) == (order.column, order.descending):
            return str(value), UUID(id)
    except (ValueError, TypeError, AttributeError):
        pass
    raise DomainError("bad_cursor", "This cursor does not belong to this list; start at its first page.", field="after")
