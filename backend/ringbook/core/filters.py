"""Filters that several lists share: on texts, days, moments, and on what a row refers to."""

from collections.abc import Iterator
from datetime import date as Day
from datetime import datetime
from typing import Any
from uuid import UUID

import strawberry
from tortoise.expressions import Q

from ringbook.core import periods
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of
from ringbook.core.periods import DatePeriod, Days
from ringbook.core.viewer import Viewer
from ringbook.limits import limits


@strawberry.input(
    description="A condition on a text; case and accents don't count. All that is given must hold. Errors: TOO_MANY"
    " above 250 texts."
)
class StringFilter:
    eq: str | None = strawberry.field(default=None, description="The whole text.")
    in_: list[str] | None = strawberry.field(default=None, name="in", description="One of these texts.")
    contains: str | None = strawberry.field(default=None, description="A part of it.")
    starts_with: str | None = strawberry.field(default=None, description="Its beginning.")
    is_null: bool | None = strawberry.field(default=None, description="true: empty; false: filled in.")


@strawberry.input(
    description="A condition on what a record refers to. All that is given must hold. Errors: TOO_MANY above 250 ids."
)
class IdFilter:
    eq: strawberry.ID | None = strawberry.field(default=None, description="Just this one.")
    in_: list[strawberry.ID] | None = strawberry.field(default=None, name="in", description="One of these.")
    is_null: bool | None = strawberry.field(default=None, description="true: none; false: any.")

    def keys(self, kind: str, path: str) -> list[UUID] | None:
        """The keys that are asked for, those of other types left out; None when none are asked for.

        Raises TOO_MANY below `path`.
        """
        if self.eq is None and self.in_ is None:
            return None
        wanted = self.in_ if self.in_ is not None else [self.eq]
        few(wanted, f"{path}.in")
        ids = [id for id in wanted if id and self.eq in (None, id)]
        return [key for id in ids if (key := key_of(id, kind))]


_LAST = "The last days up to and with today, as ISO 8601 writes a period: P7D, P2W, P3M, P1Y; at most ten years."
_AHEAD = "The next days from today on, as ISO 8601 writes a period: P7D, P2W, P3M, P1Y; at most ten years."
_PERIOD = "Days that are told by today's date, in the viewer's time zone."
_EMPTY = "true: empty; false: filled in."


@strawberry.input(description="A condition on a day. All that is given must hold. Errors: INVALID_PERIOD.")
class DateFilter:
    eq: Day | None = strawberry.field(default=None, description="Just this day.")
    gte: Day | None = strawberry.field(default=None, description="This day or later.")
    lt: Day | None = strawberry.field(default=None, description="Before this day.")
    period: DatePeriod | None = strawberry.field(default=None, description=_PERIOD)
    within: str | None = strawberry.field(default=None, description=_LAST)
    ahead: str | None = strawberry.field(default=None, description=_AHEAD)
    is_null: bool | None = strawberry.field(default=None, description=_EMPTY)


@strawberry.input(
    description="A condition on a moment. All that is given must hold. `period`, `within` and `ahead` are whole days in"
    " the viewer's time zone. Errors: INVALID_PERIOD."
)
class DateTimeFilter:
    gte: datetime | None = strawberry.field(default=None, description="At this moment or later.")
    lt: datetime | None = strawberry.field(default=None, description="Before this moment.")
    period: DatePeriod | None = strawberry.field(default=None, description=_PERIOD)
    within: str | None = strawberry.field(default=None, description=_LAST)
    ahead: str | None = strawberry.field(default=None, description=_AHEAD)
    is_null: bool | None = strawberry.field(default=None, description=_EMPTY)


def few(given: list[Any], path: str) -> None:
    """Raises TOO_MANY at `path` for more ids or texts than a condition may name."""
    if len(given) > limits().listed:
        raise DomainError("too_many", "At most {most} fit here.", field=path, most=limits().listed)


def on_reference(column: str, kind: str, given: IdFilter, path: str) -> Q:
    """`given`, which stands at `path`, as a condition on the foreign key `column` to rows of the type `kind`."""
    return on_keys(column, given.keys(kind, path), given.is_null)


def on_keys(column: str, keys: list[UUID] | None, is_null: bool | None) -> Q:
    """A condition on the foreign key `column`: one of the keys, if these are not None; and empty, or not."""
    parts = [] if is_null is None else [fits(f"{column}__isnull", is_null)]
    if keys is not None:
        # "Is not null" makes the negation hold for rows that refer to nothing.
        parts.append(fits(f"{column}__in", keys) & fits(f"{column}__isnull", False) if keys else NOTHING)
    return Q(*parts)


def on_moment(column: str, given: DateTimeFilter, viewer: Viewer, path: str) -> Q:
    """`given`, which stands at `path`, as a condition on a column with moments. Raises INVALID_PERIOD."""
    spans = [days.moments(viewer.zone) for days in relative(given, viewer, path)]
    starts = [start for start, _ in spans] + [given.gte]
    ends = [end for _, end in spans] + [given.lt]
    parts = [fits(f"{column}__gte", moment) for moment in starts if moment is not None]
    parts += [fits(f"{column}__lt", moment) for moment in ends if moment is not None]
    parts += [] if given.is_null is None else [fits(f"{column}__isnull", given.is_null)]
    return Q(*parts)


def relative(given: DateFilter | DateTimeFilter, viewer: Viewer, path: str) -> Iterator[Days]:
    """The days that `given` names by today's date. Raises INVALID_PERIOD below `path`."""
    today = periods.today(viewer.zone)
    if given.period:
        yield periods.days_of(given.period, today)
    if given.within is not None:
        yield periods.last(given.within, today, f"{path}.within")
    if given.ahead is not None:
        yield periods.ahead(given.ahead, today, f"{path}.ahead")


def fits(lookup: str, value: object) -> Q:
    """`Q(lookup=value)` for a lookup that is put together."""
    conditions: dict[str, Any] = {lookup: value}
    return Q(**conditions)
