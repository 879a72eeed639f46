"""When a project's phone meetings may be dialled: its days and hours, by the clock of its zone, tries and pauses."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from ringbook.projects.models import Project, Weekday

QUARTER = timedelta(minutes=15)
"""Clocks are changed at these, all over the world."""
AHEAD = 9
"""Days that are looked at: whatever day of the week is open comes round in that time."""
DAYS = list(Weekday)


@dataclass(frozen=True, slots=True)
class Rules:
    """days: those that are open. opens, closes: HH:MM on the clock of `zone`; at `closes` it is closed."""

    days: frozenset[str]
    opens: str
    closes: str
    zone: ZoneInfo
    tries: int
    pause: timedelta

    @classmethod
    def of(cls, project: Project) -> Self:
        return cls(
            days=frozenset(project.dial_days),
            opens=project.dial_from,
            closes=project.dial_to,
            zone=ZoneInfo(project.timezone),
            tries=project.tries,
            pause=timedelta(minutes=project.pause_minutes),
        )

    def is_open(self, at: datetime) -> bool:
        """What the clock on the wall shows at this moment counts: an hour that comes twice is open twice."""
        local = at.astimezone(self.zone)
        return DAYS[local.weekday()] in self.days and self.opens <= f"{local:%H:%M}" < self.closes


def next_try(
    rules: Rules, starts_at: datetime, ends_at: datetime, *, used: int, last_end: datetime | None, now: datetime
) -> datetime | None:
    """When a meeting between starts_at and ends_at may be dialled next, `now` at the earliest; None: never more.

    used: its tries so far. last_end: when the last of them was over.
    """
    if used >= rules.tries:
        return None
    earliest = max(now, starts_at, last_end + rules.pause if last_end else starts_at)
    found = opening(rules, earliest)
    return found if found and found < ends_at else None


def opening(rules: Rules, at: datetime) -> datetime | None:
    """The first moment from `at` on that is open; None without one in the next days."""
    return next((moment for moment in _moments(rules, at) if rules.is_open(moment)), None)


def _moments(rules: Rules, at: datetime) -> Iterator[datetime]:
    """`at`, then all at which a closed project can become open: where the hours begin, and where clocks are changed."""
    at = at.astimezone(UTC)
    yield at
    today, hour, minute = at.astimezone(rules.zone).date(), *map(int, rules.opens.split(":"))
    moments = set[datetime]()
    for day in (today + timedelta(days=number) for number in range(-1, AHEAD)):
        begin = datetime.combine(day, time(hour, minute), rules.zone)
        moments |= {begin.replace(fold=fold).astimezone(UTC) for fold in (0, 1)}
        moments |= {datetime.combine(day, time(), UTC) + number * QUARTER for number in range(96)}
    yield from sorted(moment for moment in moments if moment > at)
