"""Local times over the clock changes of Europe/Warsaw: 28 March 2027 skips 02:00 to 03:00, 31 October repeats it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ringbook.core.errors import DomainError
from ringbook.core.moments import instant, later, read_moment

WARSAW = ZoneInfo("Europe/Warsaw")
SPRING, AUTUMN = datetime(2027, 3, 28), datetime(2027, 10, 31)
MINUTES = some.integers(min_value=0, max_value=24 * 60 - 1).map(lambda minutes: timedelta(minutes=minutes))
DAYS_AROUND = some.builds(
    lambda change, days, minutes: change + timedelta(days=days) + minutes,
    some.sampled_from([SPRING, AUTUMN]),
    some.integers(min_value=-10, max_value=10),
    MINUTES,
)
"""Times on the wall, to the minute, within ten days of a change."""


def on_the_wall(moment: datetime) -> datetime:
    return moment.astimezone(WARSAW).replace(tzinfo=None)


def is_skipped(wall: datetime) -> bool:
    return SPRING + timedelta(hours=2) <= wall < SPRING + timedelta(hours=3)


@given(DAYS_AROUND)
def test_a_time_on_the_wall_is_that_time_unless_the_clocks_skip_it(wall: datetime) -> None:
    if is_skipped(wall):
        with pytest.raises(DomainError) as refusal:
            instant(wall, WARSAW, field="startsAt")
        assert (refusal.value.code, refusal.value.problems[0].path) == ("NO_SUCH_TIME", ("startsAt",))
    else:
        found = instant(wall, WARSAW, field="startsAt")
        assert on_the_wall(found) == wall
        assert on_the_wall(found - timedelta(hours=1)) != wall, "the first of two"


@given(DAYS_AROUND, some.integers(min_value=1, max_value=14))
def test_days_later_it_is_the_same_time_on_the_wall(wall: datetime, days: int) -> None:
    if is_skipped(wall):
        return
    then, wanted = later(instant(wall, WARSAW, field="at"), WARSAW, days=days), wall + timedelta(days=days)
    assert on_the_wall(then) == (wanted + timedelta(hours=1) if is_skipped(wanted) else wanted)


@given(DAYS_AROUND, some.integers(min_value=1, max_value=2))
def test_weeks_are_seven_days_each(wall: datetime, weeks: int) -> None:
    if not is_skipped(wall):
        moment = instant(wall, WARSAW, field="at")
        assert later(moment, WARSAW, weeks=weeks) == later(moment, WARSAW, days=7 * weeks)


@given(DAYS_AROUND, some.integers(min_value=1, max_value=100))
def test_hours_pass_as_they_do(wall: datetime, hours: int) -> None:
    if not is_skipped(wall):
        moment = instant(wall, WARSAW, field="at")
        assert later(moment, WARSAW, hours=hours) - moment == timedelta(hours=hours)


def test_what_comes_twice_means_the_first() -> None:
    first = instant(datetime(2027, 10, 31, 2, 30), WARSAW, field="at")
    assert first == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)
    second = read_moment("2027-10-31T02:30:00+01:00")
    assert instant(second, WARSAW, field="at") == datetime(2027, 10, 31, 1, 30, tzinfo=UTC)


def test_an_offset_says_which_instant_whatever_the_zone() -> None:
    assert read_moment("2027-03-28T02:30+02:00") == datetime(2027, 3, 28, 0, 30, tzinfo=UTC)
    assert read_moment("2027-03-28T01:30:00Z") == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert read_moment("2027-03-28T02:30").tzinfo is None


@pytest.mark.parametrize("text", ["2027-03-28", "tomorrow", "2027-13-01T10:00", "", 5, None, "0001-01-01T00:00+14:00"])
def test_what_is_no_moment_is_refused(text: object) -> None:
    with pytest.raises(ValueError, match="Write a day and a time"):
        read_moment(text)


def test_the_ends_of_the_calendar_are_out_of_range() -> None:
    with pytest.raises(DomainError) as refusal:
        instant(datetime(1, 1, 1), WARSAW, field="startsAt")
    assert refusal.value.code == "OUT_OF_RANGE"
