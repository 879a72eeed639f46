"""Working time against a restatement that walks minute by minute along the clock on the wall."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ringbook.tickets.working import FURTHEST, Hours, between, later

WARSAW = ZoneInfo("Europe/Warsaw")
MINUTE = timedelta(minutes=1)
OFFICE = Hours(frozenset(range(5)), time(9), time(17), WARSAW)
SPRING, AUTUMN = datetime(2027, 3, 26, tzinfo=UTC), datetime(2027, 10, 29, tzinfo=UTC)
"""Fridays before the two Sundays on which the clocks change."""


def worked(since: datetime, minutes: int, hours: Hours) -> list[bool]:
    """For each of the minutes from `since` on: the clock has shown today's beginning, and not its end."""
    midnight = since.astimezone(hours.zone).replace(hour=0, minute=0, fold=0).astimezone(UTC)
    opened = closed = False
    today, found = None, []
    for number in range(int((since - midnight) / MINUTE) + minutes):
        clock = (midnight + number * MINUTE).astimezone(hours.zone).replace(tzinfo=None)
        if clock.date() != today:
            today, opened, closed = clock.date(), False, False
        opened = opened or clock.time() >= hours.opens
        closed = closed or clock.time() >= hours.closes
        found.append(opened and not closed and clock.weekday() in hours.days)
    return found[-minutes:] if minutes else []


times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
hours = st.tuples(st.sets(st.integers(0, 6), min_size=1), times, times).filter(lambda each: each[1] < each[2])
zones = st.sampled_from(["Europe/Warsaw", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])
moments = st.builds(
    lambda start, minutes: start + minutes * MINUTE, st.sampled_from([SPRING, AUTUMN]), st.integers(0, 4 * 24 * 60)
)


@given(hours, zones, moments, st.integers(0, 3 * 24 * 60))
@settings(max_examples=150, deadline=None)
def test_working_time_is_what_the_clock_on_the_wall_shows(
    given: tuple[set[int], time, time], zone: str, since: datetime, minutes: int
) -> None:
    days, opens, closes = given
    open_ = Hours(frozenset(days), opens, closes, ZoneInfo(zone))
    expected = sum(worked(since, minutes, open_)) * MINUTE
    assert between(since, since + minutes * MINUTE, open_) == expected


@given(hours, zones, moments, st.integers(1, 2000))
@settings(max_examples=150, deadline=None)
def test_later_is_the_first_moment_with_so_much_work_behind_it(
    given: tuple[set[int], time, time], zone: str, since: datetime, minutes: int
) -> None:
    days, opens, closes = given
    open_ = Hours(frozenset(days), opens, closes, ZoneInfo(zone))
    due = later(since, minutes * MINUTE, open_)
    if due is None:
        assert between(since, since + FURTHEST, open_) < minutes * MINUTE
        return
    assert between(since, due, open_) == minutes * MINUTE
    assert between(since, due - MINUTE, open_) == (minutes - 1) * MINUTE


@pytest.mark.parametrize(
    ("since", "hours_of_work", "due"),
    [
        ("2027-03-26T16:00", 2, "2027-03-29T10:00"),  # over the weekend on which the clocks go forward
        ("2027-10-29T16:00", 2, "2027-11-01T10:00"),
        ("2027-03-24T09:00", 8, "2027-03-24T17:00"),  # just a day: its end, not the next one's beginning
        ("2027-03-27T12:00", 1, "2027-03-29T10:00"),  # a Saturday counts for nothing
    ],
)
def test_over_weekends_and_changes_of_the_clocks(since: str, hours_of_work: int, due: str) -> None:
    start = datetime.fromisoformat(since).replace(tzinfo=WARSAW)
    found = later(start, timedelta(hours=hours_of_work), OFFICE)
    assert found is not None
    assert found.astimezone(WARSAW).replace(tzinfo=None) == datetime.fromisoformat(due)


def test_a_night_shift_is_an_hour_shorter_when_the_clocks_go_forward_and_longer_when_they_go_back() -> None:
    night = Hours(frozenset({6}), time(0), time(6), WARSAW)
    spring, autumn = datetime(2027, 3, 28, tzinfo=WARSAW), datetime(2027, 10, 31, tzinfo=WARSAW)
    assert between(spring, spring + timedelta(days=1), night) == timedelta(hours=5)
    assert between(autumn, autumn + timedelta(days=1), night) == timedelta(hours=7)


def test_work_that_begins_in_a_skipped_hour_begins_when_the_clock_has_passed_it() -> None:
    night = Hours(frozenset({6}), time(2, 30), time(6), WARSAW)
    spring = datetime(2027, 3, 28, tzinfo=WARSAW)
    assert later(spring, timedelta(minutes=1), night) == datetime(2027, 3, 28, 1, 1, tzinfo=UTC)  # 03:01


def test_what_takes_more_than_ten_years_has_no_end_and_is_not_looked_for_beyond() -> None:
    a_minute_a_week = Hours(frozenset({0}), time(9), time(9, 1), WARSAW)
    assert later(SPRING, timedelta(minutes=520), a_minute_a_week) is not None
    assert later(SPRING, timedelta(minutes=100_000), a_minute_a_week) is None
