"""Days relative to today: "this week", "the last 30 days", on the calendar of whoever asks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from zoneinfo import ZoneInfo

from ringbook.core.enums import describe
from ringbook.core.errors import DomainError

LONGEST = 3650
"""Days that a duration may last; a month counts as 30 of them, a year as 365."""
_DAYS = {"D": 1, "W": 7, "M": 30, "Y": 365}
_DURATION = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)


class DatePeriod(Enum):
    TODAY = ("day", 0)
    YESTERDAY = ("day", -1)
    TOMORROW = ("day", 1)
    THIS_WEEK = ("week", 0)
    LAST_WEEK = ("week", -1)
    NEXT_WEEK = ("week", 1)
    THIS_MONTH = ("month", 0)
    LAST_MONTH = ("month", -1)
    NEXT_MONTH = ("month", 1)
    THIS_YEAR = ("year", 0)
    LAST_YEAR = ("year", -1)


describe(
    DatePeriod,
    "Whole days of the calendar, of the viewer's time zone; weeks begin on Monday.",
    TODAY="From midnight to midnight.",
    YESTERDAY="The day before today.",
    TOMORROW="The day after today.",
    THIS_WEEK="The week that today is in.",
    LAST_WEEK="The week before this one.",
    NEXT_WEEK="The week after this one.",
    THIS_MONTH="The month that today is in.",
    LAST_MONTH="The month before this one.",
    NEXT_MONTH="The month after this one.",
    THIS_YEAR="The year that today is in.",
    LAST_YEAR="The year before this one.",
)


@dataclass(frozen=True, slots=True)
class Days:
    """From the day `start` to the day before `end`."""

    start: date
    end: date

    def moments(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Where they begin and end on the clocks of `zone`, in UTC; a day of a clock change is shorter or longer."""
        return _midnight(self.start, zone), _midnight(self.end, zone)


def days_of(period: DatePeriod, today: date) -> Days:
    unit, offset = period.value
    return _WHOLE[unit](today, offset)


def last(duration: str, today: date, path: str) -> Days:
    """ "P7D": today and the six days before. Raises INVALID_PERIOD at `path`."""
    tomorrow = today + timedelta(days=1)
    return Days(_shifted(today, duration, -1, path) + timedelta(days=1), tomorrow)


def ahead(duration: str, today: date, path: str) -> Days:
    """ "P7D": today and the six days after. Raises INVALID_PERIOD at `path`."""
    return Days(today, _shifted(today, duration, 1, path))


def now() -> datetime:
    return datetime.now(UTC)


def today(zone: ZoneInfo) -> date:
    """The day it is in `zone`."""
    return now().astimezone(zone).date()


def _shifted(day: date, duration: str, sign: int, path: str) -> date:
    match = _DURATION.fullmatch(duration)
    count, unit = (int(match[1]), match[2]) if match else (0, "D")
    if not 1 <= count * _DAYS[unit] <= LONGEST:
        sentence = "Write a period such as P7D, P2W, P3M or P1Y: from 1 day to 10 years."
        raise DomainError("invalid_period", sentence, field=path)
    if unit in "MY":
        return _months_later(day, sign * count * (12 if unit == "Y" else 1))
    return day + timedelta(days=sign * count * _DAYS[unit])


def _months_later(day: date, months: int) -> date:
    """The same day of another month, or its last where it is shorter."""
    month = _month(day, months)
    return month.start.replace(day=min(day.day, (month.end - month.start).days))


def _day(today: date, offset: int) -> Days:
    start = today + timedelta(days=offset)
    return Days(start, start + timedelta(days=1))


def _week(today: date, offset: int) -> Days:
    start = today - timedelta(days=today.weekday()) + timedelta(weeks=offset)
    return Days(start, start + timedelta(weeks=1))


def _month(today: date, offset: int) -> Days:
    month = today.year * 12 + today.month - 1 + offset
    start, end = (date(each // 12, each % 12 + 1, 1) for each in (month, month + 1))
    return Days(start, end)


def _year(today: date, offset: int) -> Days:
    return Days(date(today.year + offset, 1, 1), date(today.year + offset + 1, 1, 1))


_WHOLE: dict[str, Callable[[date, int], Days]] = {"day": _day, "week": _week, "month": _month, "year": _year}


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
