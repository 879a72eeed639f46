"""Moments as people say them: by the clock on their wall, which skips an hour in spring and repeats one in autumn."""

from datetime import UTC, datetime, timedelta
from typing import Any, NewType
from zoneinfo import ZoneInfo

from ringbook.core.errors import DomainError

Moment = NewType("Moment", datetime)
"""As an input gives it: with a time zone that instant, without one a time on the reader's clock."""


def read_moment(value: Any) -> datetime:
    """An instant in UTC, or a local time without a zone, from ISO 8601 such as 2027-03-28T03:30. Raises ValueError."""
    try:
        moment = datetime.fromisoformat(value)
        if "T" in value.upper():
            return moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, TypeError, AttributeError, OverflowError):
        pass
    raise ValueError("Write a day and a time, as 2026-12-31T12:00, with or without a time zone.")


def instant(moment: datetime, zone: ZoneInfo, *, field: str) -> datetime:
    """The moment in UTC; a local time is one of `zone`, and the first of two where the clocks were set back.

    Raises NO_SUCH_TIME at `field` for a local time that the clocks skip, OUT_OF_RANGE at the ends of the calendar.
    """
    if moment.tzinfo:
        return moment.astimezone(UTC)
    try:
        found = moment.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if _on_the_wall(found, zone) == moment.replace(fold=0):
            return found
    except OverflowError:
        raise DomainError("out_of_range", "Choose a year from 1900 on.", field=field) from None
    raise DomainError("no_such_time", "The clocks are set forward then: this time does not exist.", field=field)


def later(moment: datetime, zone: ZoneInfo, *, hours: int = 0, days: int = 0, weeks: int = 0) -> datetime:
    """So much later, in UTC. Hours pass as they do; days and weeks keep the time on the clocks of `zone`.

    Where the clocks skip that time, it moves as far ahead as they do: 02:30 becomes 03:30.
    """
    wall = _on_the_wall(moment, zone) + timedelta(days=days, weeks=weeks) if days or weeks else None
    # Python reads a skipped time by the offset before the change, which is just as far ahead.
    start = wall.replace(tzinfo=zone).astimezone(UTC) if wall else moment.astimezone(UTC)
    return start + timedelta(hours=hours)


def _on_the_wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)
