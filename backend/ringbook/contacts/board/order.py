"""The order of a column: smaller stands higher, ids break ties.

Who was never placed stands at minus the time they were added, in seconds, so new ones come on top; who comes from
another stage is put at minus the time of that by the database (migration 9). All other places are made in between.
"""

from decimal import ROUND_HALF_EVEN, Decimal, localcontext

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term

from ringbook.core.conditions import Around
from ringbook.core.orders import Order

DIGITS = 4_000
"""More than an index could hold; each halving of a gap takes a third of one."""


def key_sql(position: str = "board_position", made: str = "created_at") -> str:
    """The key from these columns, in the words of the index `contact_board`."""
    return f"coalesce({position}, -extract(epoch FROM {made} AT TIME ZONE 'UTC'))"


def _key(row: Table) -> Term:
    def write(position: str) -> str:
        return key_sql(position, position.replace("board_position", "created_at"))

    return Around(row["board_position"], write)


KEY = key_sql()
BY_PLACE = Order("board_key", expression=_key)


def between(above: Decimal, below: Decimal) -> Decimal:
    """A number between two different ones, with few digits."""
    with localcontext(prec=DIGITS, rounding=ROUND_HALF_EVEN):
        digits = max(0, 1 - (below - above).adjusted())
        return ((above + below) / 2).quantize(Decimal(1).scaleb(-digits))
