"""When people are left alone: hours and days by the clock on their wall, whatever is done to that clock."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Self
from zoneinfo import ZoneInfo

from ringbook.contacting.models import ContactingRules
from ringbook.projects.models import Weekday

QUARTER = timedelta(minutes=15)
"""Days begin and clocks are changed at these, all over the world."""
AHEAD = 9
"""Days that are looked at: whatever day of the week is not quiet comes round in that time."""
DAYS = list(Weekday)


@dataclass(frozen=True, slots=True)
class Quiet:
    """begins, ends: HH:MM; equal ones mean no quiet hours. days: quiet from midnight to midnight."""

    begins: str
    ends: str
    days: frozenset[str]

    @classmethod
    def of(cls, rules: ContactingRules) -> Self:
        return cls(rules.quiet_from, rules.quiet_to, frozenset(rules.quiet_days))

    def holds(self, at: datetime, zone: ZoneInfo) -> bool:
        """It is quiet where the clock is that of `zone`."""
        local = at.astimezone(zone)
        if DAYS[local.weekday()] in self.days:
            return True
        clock = f"{local:%H:%M}"
        if self.begins <= self.ends:
            return self.begins <= clock < self.ends
        return clock >= self.begins or clock < self.ends


@lru_cache(1024)
def quiet_until(quiet: Quiet, zones: Sequence[ZoneInfo], at: datetime) -> datetime | None:
    """None if it is quiet in none of `zones`; else the first moment from `at` on at which that is so.

    Where nobody ever may be disturbed, or not within AHEAD days, the answer is datetime.max.
    """
    if not _any(quiet, zones, at):
        return None
    loud = (moment for moment in _moments(quiet, zones, at) if not _any(quiet, zones, moment))
    return next(loud, datetime.max.replace(tzinfo=UTC))


def _any(quiet: Quiet, zones: Sequence[ZoneInfo], at: datetime) -> bool:
    return any(quiet.holds(at, zone) for zone in zones)


def _moments(quiet: Quiet, zones: Sequence[ZoneInfo], at: datetime) -> Iterator[datetime]:
    """All at which quiet can end: at the ends of the hours, and at quarters."""
    at = at.astimezone(UTC)
    hour, minute = map(int, quiet.ends.split(":"))
    first = datetime.combine(at.date(), time(), UTC)
    moments = {first + number * QUARTER for number in range(AHEAD * 96)}
    for zone in zones:
        for number in range(-1, AHEAD):
            day = (first + timedelta(days=number)).date()
            end = datetime.combine(day, time(hour, minute), zone)
            moments |= {end.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}
    yield from sorted(moment for moment in moments if moment > at)
