"""Rows that are found before their list is read: by indexes of their own, whatever the list's order.

A page is filled by reading the list in its order until enough rows fit, which is quick where those that fit lie
scattered. People with "nowak" in their names or addresses stand together instead: a list by name is read for half of
its length before the first of them comes.
"""

import time
from collections.abc import Sequence
from typing import Any

from pypika_tortoise.context import SqlContext
from pypika_tortoise.terms import Criterion, Term
from tortoise import connections
from tortoise.expressions import Q, Subquery
from tortoise.queryset import AwaitableQuery, QuerySet

from ringbook.core.conditions import Where
from ringbook.core.prepared import Mark, mark_of
from ringbook.core.selecting import statement

FEW = 50_000
"""Rows that are found and put in order within the time that a page may take."""
FRESH = 60.0
"""Seconds for which the planner's guess at a whole list is good enough; it changes with each ANALYZE."""
MOST = 1_000
"""Lists whose guesses are kept."""
_known: dict[Mark, tuple[int, float]] = {}


async def expected(queries: Sequence[AwaitableQuery[Any]]) -> int:
    """How many rows the database expects these to find together. They are not run."""
    written = [statement(query) for query in queries]
    sql = " UNION ALL ".join(f"({text})" for text, _ in written)
    values = [value for _, given in written for value in given]
    [answer] = await connections.get("default").execute_query_dict(f"EXPLAIN (FORMAT JSON) {sql}", values)
    [top] = answer["QUERY PLAN"]
    return int(top["Plan"]["Plan Rows"])


async def expected_of(rows: QuerySet[Any]) -> int:
    """As `expected`; rows that are known again are asked for once in a while."""
    mark = mark_of(rows)
    known, at = _known.get(mark, (0, -FRESH)) if mark else (0, -FRESH)
    if time.monotonic() - at < FRESH:
        return known
    found = await expected([rows.values("id")])
    if mark:
        if len(_known) >= MOST:
            _known.clear()
        _known[mark] = found, time.monotonic()
    return found


async def gathered_if_few(query: AwaitableQuery[Any]) -> Q | None:
    """The rows whose ids the query finds; None where too many are expected."""
    return gathered([query]) if await expected([query]) <= FEW else None


def gathered(queries: Sequence[AwaitableQuery[Any]]) -> Q:
    """The rows whose ids the queries find; a condition that leads the whole query, so not one for inside an OR."""
    return Where(lambda row: _Gathered(row["id"], queries))


class _Gathered(Criterion):
    """An array of ids: the planner can't take it for a reason to read the list in its order."""

    def __init__(self, id: Term, queries: Sequence[AwaitableQuery[Any]]) -> None:
        super().__init__()
        self.id, self.queries = id, queries

    def get_sql(self, ctx: SqlContext) -> str:
        found = " UNION ALL ".join(Subquery(query).get_sql(ctx) for query in self.queries)
        return f"{self.id.get_sql(ctx)} = ANY(ARRAY({found}))"
