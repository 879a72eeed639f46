"""In which order a list stands: by a key and, where that is equal, by the id."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any
from uuid import UUID

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Criterion, Term, Tuple, ValueWrapper
from tortoise.expressions import Expression, Q, ResolveContext, ResolveResult

from ringbook.core.conditions import Around, Where, folded
from ringbook.core.enums import describe
from ringbook.core.filters import fits

LAST_SIGN = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Jump:
    """To the first row whose folded text is this one, begins with it, or follows it."""

    text: str


class OrderDirection(Enum):
    ASC = "asc"
    DESC = "desc"


describe(
    OrderDirection,
    "Which way a list runs.",
    ASC="From the smallest, the earliest, or A.",
    DESC="From the largest, the latest, or Z.",
)


@dataclass(frozen=True, slots=True)
class Order:
    """By which column, which way; the id breaks ties.

    nullable: rows without a value exist, and stand last both ways. folded: by texts in small letters without
    accents, in C collation, to which one can jump.
    expression: what is ordered by instead of a column of that name, as a term over the query's table.
    """

    column: str
    descending: bool = False
    nullable: bool = False
    expression: Callable[[Table], Term] | None = None
    folded: bool = False

    def key(self, table: Table) -> Term:
        return self.expression(table) if self.expression else table[self.column]

    def by(self, *columns: str) -> list[str]:
        """These columns as `order_by` takes them."""
        return [f"-{column}" if self.descending else column for column in columns]


@dataclass(frozen=True, slots=True)
class Ranked(Order):
    """By the place, from 1, of what the column `refers` names among `ids`, which are all there are, and few.

    A page is read id by id, each from an index on (refers, id): no list is sorted as a whole.
    """

    refers: str = ""
    ids: tuple[UUID, ...] = ()

    def key(self, table: Table) -> Term:
        listed = ", ".join(f"'{id}'" for id in self.ids)
        return Around(table[self.refers], f"array_position(ARRAY[{listed}]::uuid[], {{}})".format)

    def parts(self) -> list[tuple[int | None, Q]]:
        """Each place with its rows, in the order; at the end those without."""
        places = list(enumerate(self.ids, 1))
        named: list[tuple[int | None, Q]] = [(place, fits(self.refers, id)) for place, id in places]
        return [*(reversed(named) if self.descending else named), (None, fits(f"{self.refers}__isnull", True))]


class Key(Expression):
    """The order's expression as a column of the answer, where the cursor finds it."""

    def __init__(self, order: Order) -> None:
        self.order = order

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        return ResolveResult(term=self.order.key(resolve_context.table))


class Unindexed(Expression):
    """The order's value as no index has it: rows are found by what they are, and put in order afterwards."""

    def __init__(self, order: Order) -> None:
        self.order = order

    def resolve(self, resolve_context: ResolveContext) -> ResolveResult:
        return ResolveResult(term=Around(self.order.key(resolve_context.table), "GREATEST({})".format))


def beyond(order: Order, value: Any, id: UUID) -> Q:
    """The rows behind `(value, id)` in the order: `(key, id) > ($1, $2)`, which an index serves."""

    def condition(table: Table) -> Criterion:
        here = Tuple(order.key(table), table["id"])
        there = Tuple(ValueWrapper(value), ValueWrapper(str(id)))
        return here < there if order.descending else here > there

    return Where(condition)


def reached(order: Order, jump: Jump) -> Q:
    """The rows from `jump` on."""

    def condition(table: Table) -> Criterion:
        key = order.key(table)
        return key <= folded(jump.text + LAST_SIGN) if order.descending else key >= folded(jump.text)

    return Where(condition)
