"""Narrowing lists of contacts by birthday."""

from datetime import date
from typing import Any

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q

from ringbook.core.conditions import Around, Where, all_of, any_of
from ringbook.core.filters import DateFilter, relative
from ringbook.core.periods import Days
from ringbook.core.viewer import Viewer

YEAR_ROUND = 365
"""Days among which everybody has a birthday."""


def on_birthday(given: DateFilter, viewer: Viewer, path: str) -> Q:
    """`given`, which stands at `path`, as a condition. Raises INVALID_PERIOD.

    Days that are told by today's date are those on which people have their birthday, whatever the year.
    """
    days: dict[str, Any] = {"": given.eq, "__gte": given.gte, "__lt": given.lt, "__isnull": given.is_null}
    parts = [Q(**{f"birthday{lookup}": value}) for lookup, value in days.items() if value is not None]
    # "Is not null" makes the negation hold for those whose birthday nobody knows.
    parts += [Q(birthday__isnull=False)] if any(day is not None for day in (given.eq, given.gte, given.lt)) else []
    parts += [_kept(span) for span in relative(given, viewer, path)]
    return all_of(parts)


def _kept(days: Days) -> Q:
    """Whose birthday is on one of these days. Who was born on a 29 February has theirs on the 28th in other years."""
    known = Q(birthday__isnull=False)
    if (days.end - days.start).days >= YEAR_ROUND:
        return known
    start, end = (_month_and_day(day) for day in (days.start, days.end))
    begun = Where(lambda row: _kept_on(row) >= start)
    over = Where(lambda row: _kept_on(row) < end)
    return known & (begun & over if start < end else any_of((begun, over)))


def _month_and_day(day: date) -> int:
    return day.month * 100 + day.day


def _kept_on(row: Table) -> Term:
    return Around(row.birthday, "(extract(month FROM {0}) * 100 + extract(day FROM {0}))".format)
