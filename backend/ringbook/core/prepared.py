"""Query sets that are asked again and again: written as SQL once.

Writing and planning a query set takes longer than reading the rows it finds by a key. So what a policy says to a
viewer is marked; `rows_by` writes its statement for the first who asks, and asks it again for the others.
"""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from functools import lru_cache, wraps
from typing import Any, TypeAlias, TypeVar

from pypika_tortoise.enums import Equality
from pypika_tortoise.terms import BasicCriterion, ValueWrapper
from pypika_tortoise.terms import Function as Call
from tortoise.models import Model
from tortoise.queryset import QuerySet

from ringbook.core.asking import ask
from ringbook.core.conditions import Where
from ringbook.core.rows import columns_of, made
from ringbook.core.selecting import statement
from ringbook.core.viewer import Viewer

Row = TypeVar("Row", bound=Model)
Policy: TypeAlias = Callable[[Viewer], QuerySet[Row]]
MOST = 5_000
"""Statements that are kept: of some fifty questions for a hundred viewers."""
VIEWERS = 500
"""Of each policy: its query sets of 3 kB each."""
KEYS = object()
"""Where a statement takes the keys."""
_SHARED = ("_select_related", "_select_related_idx", "_force_indexes", "_use_indexes")
"""What Tortoise lets copies have in common and adds to in place."""
_PARTS = [name for kind in QuerySet.__mro__ for name in getattr(kind, "__slots__", ())]


@dataclass(frozen=True, slots=True)
class Mark:
    """Who made a query set, of what: the same makes the same again."""

    make: Callable[..., QuerySet[Any]]
    of: Any


class Marked(QuerySet[Row]):
    """A query set that is known again. What `filter` and the like make of it is another."""

    __slots__ = ("mark",)
    mark: Mark | None

    def _clone(self) -> "Marked[Row]":
        copied = super()._clone()
        assert isinstance(copied, Marked)
        copied.mark = None
        for name in _SHARED:
            setattr(copied, name, copy(getattr(self, name)))
        return copied


def per_viewer(policy: Policy[Row]) -> Policy[Row]:
    """A policy that says the same of equal viewers, whenever it is asked."""
    return wraps(policy)(_again(policy))


def every(model: type[Row]) -> QuerySet[Row]:
    """All rows there are."""
    return _every(model)


def _again(make: Callable[[Any], QuerySet[Row]]) -> Callable[[Any], QuerySet[Row]]:
    @lru_cache(VIEWERS)
    def known(of: Any) -> Marked[Row]:
        rows, found = make(of), Marked.__new__(Marked)
        for name in _PARTS:
            setattr(found, name, getattr(rows, name))
        return found

    def marked(of: Any) -> QuerySet[Row]:
        of = _same(of.known_to(make)) if isinstance(of, Viewer) else of
        rows = known(of)._clone()
        rows.mark = Mark(make, of)
        return rows

    return marked


@lru_cache(VIEWERS)
def _same(viewer: Viewer) -> Viewer:
    """One for all that are equal: a viewer's Crms may take more room than what is kept for them."""
    return viewer


_every = _again(lambda model: model.all())


def mark_of(rows: QuerySet[Any]) -> Mark | None:
    """None for rows that are not known again."""
    return getattr(rows, "mark", None)


async def rows_by(rows: QuerySet[Row], column: str, keys: Iterable[Any], *order: str) -> list[Row]:
    """Those of `rows` whose `column` is one of the keys, in this order."""
    if not (keys := list(keys)):
        return []
    mark = mark_of(rows)
    if mark is None:
        found = rows.filter(**{f"{column}__in": keys})
        return await (found.order_by(*order) if order else found)
    sql, values = _by(mark, column, order)
    return made(rows.model, await ask(sql, _with(keys, values)))


async def rows_over(
    rows: QuerySet[Row], table: str, owner: str, item: str, keys: Iterable[Any], *order: str
) -> list[tuple[Any, Row]]:
    """Those of `rows` that a table of links ties, by its columns, to owners among the keys; each after its owner."""
    if not (keys := list(keys)):
        return []
    mark = mark_of(rows)
    assert mark, "links are followed to rows that are known again"
    sql, values = _over(mark, table, owner, item, order)
    found = await ask(sql, _with(keys, values))
    return list(zip((each[0] for each in found), made(rows.model, (each[1:] for each in found)), strict=True))


def _with(keys: list[Any], values: list[Any]) -> list[Any]:
    return [keys if value is KEYS else value for value in values]


@lru_cache(MOST)
def _by(mark: Mark, column: str, order: tuple[str, ...]) -> tuple[str, list[Any]]:
    rows: QuerySet[Model] = mark.make(mark.of)
    among = Where(lambda table: BasicCriterion(Equality.eq, table[column], Call("ANY", ValueWrapper(KEYS))))
    return statement(rows.filter(among).order_by(*order).values_list(*columns_of(rows.model)))


@lru_cache(MOST)
def _over(mark: Mark, table: str, owner: str, item: str, order: tuple[str, ...]) -> tuple[str, list[Any]]:
    rows: QuerySet[Model] = mark.make(mark.of)
    columns = columns_of(rows.model)
    sql, values = statement(rows.values_list(*columns))
    # Tortoise calls the columns of such a list 0, 1 and so on
    places = [f'row."{columns.index(name.lstrip("-"))}"{" DESC" if name.startswith("-") else ""}' for name in order]
    return (
        f'SELECT link.{owner}, row.* FROM {table} link JOIN ({sql}) row ON row."{columns.index("id")}" = link.{item}'
        f" WHERE link.{owner} = ANY(%s){' ORDER BY ' if places else ''}{', '.join(places)}",
        [*values, KEYS],
    )
