"""Conditions that Tortoise has no word for, and how texts are compared: without case and accents."""

import unicodedata
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias
from uuid import UUID

from pypika_tortoise.context import SqlContext
from pypika_tortoise.dialects.postgresql import PostgreSQLQuery
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Function, Term
from pypika_tortoise.utils import format_alias_sql
from tortoise.expressions import Q, ResolveContext, Subquery
from tortoise.filters import Like, escape_like
from tortoise.query_utils import QueryModifier
from tortoise.queryset import AwaitableQuery, QuerySet

Compare: TypeAlias = Callable[[Term, str], Criterion]
"""A folded column against a text as it was typed."""
NOTHING = Q(id__isnull=True)
EVERYTHING = Q(id__isnull=False)
WIDE = 50
"""Conditions that are written in one row."""


class Where(Q):
    """A condition on the table's columns: `Where(lambda row: contains(row.search, word))`."""

    __slots__ = ("condition",)

    def __init__(self, condition: Callable[[Table], Criterion]) -> None:
        super().__init__()
        self.condition = condition

    def __bool__(self) -> bool:
        return True

    def __invert__(self) -> Q:
        return ~Q(self)

    def resolve(self, resolve_context: ResolveContext) -> QueryModifier:
        return QueryModifier(where_criterion=self.condition(resolve_context.table))


def any_of(conditions: Iterable[Q]) -> Q:
    """One of them holds; without any, none does."""
    listed = list(conditions)
    if len(listed) > WIDE:
        # SQL is written by recursion: halves of halves stay flat where a chain of a thousand would be too deep.
        half = len(listed) // 2
        return Q(any_of(listed[:half]), any_of(listed[half:]), join_type=Q.OR)
    return Q(*listed, join_type=Q.OR) if listed else NOTHING


def all_of(conditions: Iterable[Q]) -> Q:
    """All of them hold."""
    listed = list(conditions)
    if len(listed) > WIDE:
        half = len(listed) // 2
        return Q(all_of(listed[:half]), all_of(listed[half:]))
    return Q(*listed)


def linked_to(table: str, owner: str, item: str = "", ids: Iterable[UUID] = (), *, one_by_one: bool = False) -> Q:
    """The rows that another table ties, by its column `owner`, to an `item` among `ids`; without these: to anything.

    one_by_one: asked row by row, where few rows of a long list are looked at.
    """
    link, exists = Table(table), OneByOne if one_by_one else Exists

    def tied(row: Table) -> Criterion:
        links: Any = PostgreSQLQuery.from_(link).select(link[owner]).where(link[owner] == Outer(row))
        return exists(links.where(link[item].isin([str(id) for id in ids])) if item else links)

    return Where(tied)


def owning(found: QuerySet[Any], owner: str) -> Q:
    """The rows that something among `found` refers to by its column `owner`."""

    def owned(row: Table) -> Criterion:
        return Exists(Subquery(found.filter(Where(lambda inner: inner[owner] == Outer(row))).values("id")))

    return Where(owned)


def referring(column: str, found: QuerySet[Any]) -> Q:
    """The rows that refer by their `column` to something among `found`."""

    def refers(row: Table) -> Criterion:
        return Exists(Subquery(found.filter(Where(lambda inner: inner["id"] == Outer(row, column))).values("id")))

    return Where(refers)


def folded(text: Term | str) -> Function:
    """`text` in small letters without accents, by the database's own rules."""
    return Function("folded", text)


def equals(column: Term, text: str) -> Criterion:
    return column == folded(text)


def contains(column: Term, text: str) -> Criterion:
    return Like(column, folded(f"%{_literal(text)}%"))


def starts_with(column: Term, text: str) -> Criterion:
    return Like(column, folded(f"{_literal(text)}%"))


def begins(column: Term, text: str) -> Criterion:
    """A column begins with just this `text`, which an index with text_pattern_ops serves."""
    return Like(column, column.wrap_constant(f"{escape_like(text)}%"))


def has(column: Term, text: str) -> Criterion:
    """A column has just this `text` in it."""
    return Like(column, column.wrap_constant(f"%{escape_like(text)}%"))


def _literal(text: str) -> str:
    # Full-width signs become plain ones first: the database would unfold them into wildcards.
    return escape_like(unicodedata.normalize("NFKC", text))


class Around(Term):
    """SQL around a column, which pypika has no words for: `Around(row.city, "folded({})".format)`."""

    def __init__(self, column: Term, write: Callable[[str], str]) -> None:
        super().__init__()
        self.column, self.write = column, write

    def get_sql(self, ctx: SqlContext) -> str:
        sql = self.write(self.column.get_sql(ctx.copy(with_alias=False)))
        return format_alias_sql(sql, self.alias, ctx) if ctx.with_alias else sql


class Over(Term):
    """SQL over several columns of a table: `Over("coalesce({}, {})", row.e164, row.number)`."""

    def __init__(self, sql: str, *columns: Term) -> None:
        super().__init__()
        self.sql, self.columns = sql, columns

    def get_sql(self, ctx: SqlContext) -> str:
        sql = self.sql.format(*(column.get_sql(ctx.copy(with_alias=False)) for column in self.columns))
        return format_alias_sql(sql, self.alias, ctx) if ctx.with_alias else sql


class Outer(Term):
    """The id, or another column, of a row of the query around this one."""

    def __init__(self, table: Table, column: str = "id") -> None:
        super().__init__()
        self.outer, self.column = table, column

    def get_sql(self, ctx: SqlContext) -> str:
        return f'"{self.outer.alias or self.outer.get_table_name()}"."{self.column}"'


class Exists(Criterion):
    """A query finds something. Unlike "in", its negation asks row by row where few rows are wanted."""

    def __init__(self, query: Any) -> None:
        super().__init__()
        self.query = query

    def get_sql(self, ctx: SqlContext) -> str:
        sql = self.query.get_sql(ctx.copy(subquery=True, with_alias=False))
        return f"EXISTS {sql}" if sql.startswith("(") else f"EXISTS ({sql})"


class OneByOne(Exists):
    """As `Exists`, but always asked row by row: right for a page of a long list, of which few rows are looked at.

    The planner, which takes the whole list for what is asked, would read all of the other table first. OFFSET 0 is
    what keeps it from that.
    """

    def get_sql(self, ctx: SqlContext) -> str:
        return super().get_sql(ctx).removesuffix(")") + " OFFSET 0)"


def each_referring(column: str, rows: QuerySet[Any]) -> Q:
    """The rows that name one of `rows` in their `column`, found out row by row."""

    def refers(row: Table) -> Criterion:
        return OneByOne(Subquery(rows.filter(Where(lambda inner: inner["id"] == Outer(row, column))).values("id")))

    return Where(refers)


class AnyOf(Term):
    """The keys that one of several queries finds, for `Q(id__in=AnyOf(…))`.

    Each query can use an index of its own, where an OR over subqueries would read the whole table.
    """

    def __init__(self, *queries: AwaitableQuery[Any]) -> None:
        super().__init__()
        self.queries = queries

    def get_sql(self, ctx: SqlContext) -> str:
        return f"({' UNION ALL '.join(Subquery(query).get_sql(ctx) for query in self.queries)})"
