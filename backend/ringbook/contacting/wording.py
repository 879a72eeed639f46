"""What is said of quiet hours and consents."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_datetime

from ringbook.core.words import language, say


def quiet(at: datetime, zones: Sequence[ZoneInfo], until: datetime | None, home: ZoneInfo) -> str:
    """What the clock shows where they are, and when they may be disturbed again.

    Of those who may be on several clocks it tells the latter alone, by the clock of whoever asks, in `home`.
    """
    if until is None:
        return say("It is quiet time where they are.")
    if len({at.astimezone(zone).utcoffset() for zone in zones}) > 1:
        return say("It is quiet time where they may be, until {until} by your clock.", until=_clock(until, at, home))
    zone = zones[0]
    values = {"now": _clock(at, at, zone), "until": _clock(until, at, zone)}
    return say("It is {now} where they are; quiet time lasts until {until}.", **values)


def consent_missing(name: str, kinds: Sequence[str]) -> str:
    return say("{name} has not agreed to: {kinds}.", name=name, kinds=", ".join(kinds))


def _clock(moment: datetime, today: datetime, zone: ZoneInfo) -> str:
    """`08:00`; with the day in front if it is another one than that of `today`."""
    there = moment.astimezone(zone)
    ahead = (there.date() - today.astimezone(zone).date()).days
    if ahead == 1:
        return say("tomorrow {time}", time=f"{there:%H:%M}")
    return format_datetime(moment, "EEEE HH:mm" if ahead else "HH:mm", zone, locale=language())
