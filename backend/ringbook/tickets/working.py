"""Working time: hours of the day on some days of the week, by the clock on a wall.

A working day begins when the clock first shows its hour, or what comes after where that hour is skipped, and ends the
same way: a change of the clocks inside makes it shorter or longer, as it does for those who work.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
FURTHEST = timedelta(days=10 * 366)
"""From when it is asked for: nobody waits longer, and with a minute of work a week the end may be centuries away."""


@dataclass(frozen=True, slots=True)
class Hours:
    """When there is work. days: 0 for Mondays to 6, at least one. opens, closes: on the clock of `zone`, in order."""

    days: frozenset[int]
    opens: time
    closes: time
    zone: ZoneInfo

    def spans(self, since: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The working days, begin and end in UTC, from the one that `since` falls on; without end."""
        first = since.astimezone(self.zone).date()
        for number in count():
            day = first + number * DAY
            if day.weekday() in self.days:
                yield _shown(day, self.opens, self.zone), _shown(day, self.closes, self.zone)


def later(since: datetime, work: timedelta, hours: Hours) -> datetime | None:
    """When so much working time has gone by, in UTC: rather at the end of a working day than as the next begins.

    None if that is further away than FURTHEST.
    """
    for opens, closes in hours.spans(since):
        if opens > since + FURTHEST:
            return None
        begin = max(opens, since)
        if begin + work <= closes:
            return begin + work
        work -= max(closes - begin, timedelta())
    raise AssertionError("working days never end")


def between(since: datetime, until: datetime, hours: Hours) -> timedelta:
    """The working time between two moments; none when the second is not after the first."""
    work = timedelta()
    for opens, closes in hours.spans(since):
        if opens >= until:
            return work
        work += max(min(closes, until) - max(opens, since), timedelta())
    raise AssertionError("working days never end")


def _shown(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The first moment of the day at which the clock shows `at` or more, in UTC."""
    wanted = datetime.combine(day, at)
    early, late = (wanted.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if early <= late:
        return early
    # The clock skips this hour: somewhere between its two readings it jumps.
    minutes = (late + number * MINUTE for number in count())
    return next(each for each in minutes if each.astimezone(zone).replace(tzinfo=None) >= wanted)
