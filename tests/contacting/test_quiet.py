"""When it is quiet, and when that ends: over midnight, on quiet days, and while clocks are changed."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ringbook.contacting.quiet import Quiet, quiet_until
from ringbook.projects.models import Weekday

ZONES = ["Europe/Warsaw", "Pacific/Auckland", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
WARSAW = ZoneInfo("Europe/Warsaw")
MINUTE = timedelta(minutes=1)
clocks = some.times().map(lambda at: f"{at:%H:%M}")
moments = some.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=some.just(UTC)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
rules = some.builds(
    Quiet, clocks, clocks, some.frozensets(some.sampled_from([day.value for day in Weekday]), max_size=6)
)
places = some.lists(some.sampled_from(ZONES).map(ZoneInfo), min_size=1, max_size=2, unique=True).map(tuple)


@given(rules, places, moments)
def test_it_ends_with_the_first_minute_that_is_quiet_nowhere(
    quiet: Quiet, zones: tuple[ZoneInfo, ...], at: datetime
) -> None:
    found = quiet_until(quiet, zones, at)
    if found is None:
        assert not any(quiet.holds(at, zone) for zone in zones)
        return
    for number in range(36 * 60):
        moment = at + number * MINUTE
        if moment >= found:
            assert not any(quiet.holds(found, zone) for zone in zones)
            return
        assert any(quiet.holds(moment, zone) for zone in zones), moment


def warsaw(day: int, month: int, clock: str, fold: int = 0) -> datetime:
    at = datetime.combine(datetime(2026, month, day), time.fromisoformat(clock), WARSAW)
    return at.replace(fold=fold)


NIGHTS = Quiet("21:00", "08:00", frozenset())
SUNDAYS = Quiet("21:00", "08:00", frozenset({"SUN"}))


@pytest.mark.parametrize(
    ("quiet", "at", "expected"),
    [
        (NIGHTS, warsaw(23, 11, "20:59"), None),
        (NIGHTS, warsaw(23, 11, "21:00"), warsaw(24, 11, "08:00")),
        (NIGHTS, warsaw(24, 11, "07:59"), warsaw(24, 11, "08:00")),
        (NIGHTS, warsaw(24, 11, "08:00"), None),
        (SUNDAYS, warsaw(21, 11, "22:00"), warsaw(23, 11, "08:00")),
        (Quiet("12:00", "13:00", frozenset()), warsaw(23, 11, "12:30"), warsaw(23, 11, "13:00")),
        (Quiet("09:00", "09:00", frozenset()), warsaw(23, 11, "09:00"), None),
        # The clocks go from 02:00 to 03:00: what would end in between ends with the jump.
        (Quiet("22:00", "02:30", frozenset()), warsaw(29, 3, "01:10"), warsaw(29, 3, "03:00")),
        # The clocks go from 03:00 back to 02:00: what is quiet there is quiet twice.
        (Quiet("02:10", "02:40", frozenset()), warsaw(25, 10, "02:10"), warsaw(25, 10, "02:40")),
        (Quiet("02:10", "02:40", frozenset()), warsaw(25, 10, "02:20", fold=1), warsaw(25, 10, "02:40", fold=1)),
        (Quiet("22:00", "02:30", frozenset()), warsaw(25, 10, "02:10", fold=1), warsaw(25, 10, "02:30", fold=1)),
    ],
)
def test_ends(quiet: Quiet, at: datetime, expected: datetime | None) -> None:
    found = quiet_until(quiet, (WARSAW,), at.astimezone(UTC))
    assert found == (expected and expected.astimezone(UTC))
