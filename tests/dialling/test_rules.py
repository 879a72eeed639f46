"""When the next try is."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ringbook.dialling.rules import Rules, next_try, opening
from ringbook.projects.models import Weekday

ZONES = ["Europe/Warsaw", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
WEEK = [day.value for day in Weekday]
MINUTE = timedelta(minutes=1)
clocks = some.times().map(lambda at: f"{at:%H:%M}")


def rules(days: list[str] = WEEK, opens: str = "09:00", closes: str = "17:00", zone: str = "Europe/Warsaw") -> Rules:
    return Rules(frozenset(days), opens, closes, ZoneInfo(zone), tries=3, pause=timedelta(hours=1))


@some.composite
def projects(draw: some.DrawFn) -> Rules:
    opens, closes = sorted(draw(some.lists(clocks, min_size=2, max_size=2, unique=True)))
    days = draw(some.lists(some.sampled_from(WEEK), min_size=1, unique=True))
    return rules(days, opens, closes, draw(some.sampled_from(ZONES)))


moments = some.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=some.just(UTC)).map(
    lambda at: at.replace(microsecond=0)
)


@given(projects(), moments)
def test_nothing_is_open_before_the_opening(project: Rules, at: datetime) -> None:
    """Hours are made of whole minutes, so each minute's begin stands for it."""
    found = opening(project, at)
    assert found is None or (found >= at and project.is_open(found))
    minute = at.replace(second=0) + MINUTE
    for number in range(36 * 60):
        moment = minute + number * MINUTE
        if found is not None and moment >= found:
            return
        assert not project.is_open(moment), moment


@given(projects(), moments, some.integers(0, 4), some.integers(-600, 600), some.integers(1, 40_000))
def test_a_try_is_within_everything(project: Rules, start: datetime, used: int, ended: int, length: int) -> None:
    end, now, last_end = start + length * MINUTE, start + 30 * MINUTE, start + ended * MINUTE
    found = next_try(project, start, end, used=used, last_end=last_end if used else None, now=now)
    if found is None:
        return
    assert used < project.tries
    assert max(now, start) <= found < end
    assert project.is_open(found)
    assert not used or found >= last_end + project.pause
    assert next_try(project, start, end, used=used, last_end=last_end if used else None, now=found) == found


def warsaw(day: int, month: int, clock: str, fold: int = 0) -> datetime:
    return datetime.combine(datetime(2026, month, day), time.fromisoformat(clock), ZoneInfo("Europe/Warsaw")).replace(
        fold=fold
    )


@pytest.mark.parametrize(
    ("project", "at", "expected"),
    [
        (rules(), warsaw(23, 11, "10:00"), warsaw(23, 11, "10:00")),
        (rules(), warsaw(23, 11, "16:59"), warsaw(23, 11, "16:59")),
        (rules(), warsaw(23, 11, "17:00"), warsaw(24, 11, "09:00")),
        (rules(["MON"]), warsaw(23, 11, "17:00"), warsaw(30, 11, "09:00")),
        # The clocks go from 02:00 to 03:00: hours that begin in between begin with the jump.
        (rules(opens="02:30", closes="05:00"), warsaw(29, 3, "01:10"), warsaw(29, 3, "03:00")),
        (rules(opens="02:10", closes="02:50"), warsaw(29, 3, "01:10"), warsaw(30, 3, "02:10")),
        # The clocks go from 03:00 back to 02:00: what is open there is open twice.
        (rules(opens="02:10", closes="02:40"), warsaw(25, 10, "02:50"), warsaw(25, 10, "02:10", fold=1)),
        (rules(opens="01:00", closes="02:30"), warsaw(25, 10, "02:45"), warsaw(25, 10, "02:00", fold=1)),
        (rules(opens="02:10", closes="02:40"), warsaw(25, 10, "02:50", fold=1), warsaw(26, 10, "02:10")),
        (rules([]), warsaw(23, 11, "10:00"), None),
    ],
)
def test_openings(project: Rules, at: datetime, expected: datetime | None) -> None:
    found = opening(project, at.astimezone(UTC))
    assert found == (expected.astimezone(UTC) if expected else None)


@pytest.mark.parametrize(
    ("closes", "zone", "open_then"), [("23:59", "Pacific/Auckland", True), ("12:00", "UTC", False)]
)
def test_days_are_those_of_the_zone(closes: str, zone: str, open_then: bool) -> None:
    """Sunday evening in London is Monday in Auckland."""
    assert rules(["MON"], "00:00", closes, zone).is_open(datetime(2026, 11, 22, 20, tzinfo=UTC)) is open_then
