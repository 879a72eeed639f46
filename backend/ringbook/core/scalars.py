"""Numbers and days as the API takes and gives them.

Numbers are read leniently: what is no number becomes a user error with a path, where GraphQL itself would refuse the
whole document without saying to the person which field is wrong.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any, NewType

import strawberry
from graphql import FloatValueNode, IntValueNode, ValueNode, value_from_ast_untyped

from ringbook.core.dates import day_of, moment_of
from ringbook.core.moments import Moment, read_moment
from ringbook.core.numbers import read_decimal

BigInt = NewType("BigInt", int)
JSON = NewType("JSON", object)


def _read_literal(node: ValueNode, variables: dict[str, Any] | None = None) -> Decimal:
    """Digit by digit: a number in the document never passes through a float."""
    if isinstance(node, IntValueNode | FloatValueNode):
        return read_decimal(node.value)
    return read_decimal(value_from_ast_untyped(node, variables))


SCALARS: dict[object, Any] = {
    BigInt: strawberry.scalar(
        name="BigInt",
        description="A whole number within ±9007199254740991. As an input: a JSON number or a string of digits; what"
        " is no number is answered with a user error.",
        serialize=int,
        parse_value=read_decimal,
        parse_literal=_read_literal,
    ),
    JSON: strawberry.scalar(
        name="JSON",
        description="Any JSON value as it is: an object, a list, a text, a number, true, false or null.",
        serialize=lambda value: value,
        parse_value=lambda value: value,
    ),
    Decimal: strawberry.scalar(
        name="Decimal",
        description="An exact decimal number, given as a string such as 12.50. As an input: a string or a JSON number;"
        " what is no number is answered with a user error.",
        serialize=lambda value: f"{value:f}",
        parse_value=read_decimal,
        parse_literal=_read_literal,
    ),
    date: strawberry.scalar(
        name="Date",
        description="A day in the calendar, as 2026-12-31.",
        serialize=date.isoformat,
        parse_value=day_of,
    ),
    datetime: strawberry.scalar(
        name="DateTime",
        description="A moment as ISO 8601 writes it, given in UTC. As an input it needs a time zone:"
        " 2026-12-31T12:00:00Z, or 2026-12-31T13:00:00+01:00.",
        serialize=datetime.isoformat,
        parse_value=moment_of,
    ),
    Moment: strawberry.scalar(
        name="Moment",
        description="A moment in ISO 8601: with an offset that instant (2027-03-28T01:30:00Z), without one a time on"
        " the clocks of the viewer's zone (2027-03-28T03:30). A local time that the clocks skip is refused with"
        " NO_SUCH_TIME; one that comes twice means the first.",
        serialize=datetime.isoformat,
        parse_value=read_moment,
    ),
}
