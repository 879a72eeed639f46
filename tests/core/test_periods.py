"""Days that are told by today's date."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ringbook.core.errors import DomainError
from ringbook.core.periods import DatePeriod, Days, ahead, days_of, last, today

WARSAW = ZoneInfo("Europe/Warsaw")
SUNDAY = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (DatePeriod.TODAY, date(2026, 3, 1), date(2026, 3, 2)),
        (DatePeriod.YESTERDAY, date(2026, 2, 28), date(2026, 3, 1)),
        (DatePeriod.TOMORROW, date(2026, 3, 2), date(2026, 3, 3)),
        (DatePeriod.THIS_WEEK, date(2026, 2, 23), date(2026, 3, 2)),
        (DatePeriod.LAST_WEEK, date(2026, 2, 16), date(2026, 2, 23)),
        (DatePeriod.NEXT_WEEK, date(2026, 3, 2), date(2026, 3, 9)),
        (DatePeriod.THIS_MONTH, date(2026, 3, 1), date(2026, 4, 1)),
        (DatePeriod.LAST_MONTH, date(2026, 2, 1), date(2026, 3, 1)),
        (DatePeriod.NEXT_MONTH, date(2026, 4, 1), date(2026, 5, 1)),
        (DatePeriod.THIS_YEAR, date(2026, 1, 1), date(2027, 1, 1)),
        (DatePeriod.LAST_YEAR, date(2025, 1, 1), date(2026, 1, 1)),
    ],
)
def test_whole_days_of_the_calendar(period: DatePeriod, start: date, end: date) -> None:
    assert days_of(period, SUNDAY) == Days(start, end)


def test_months_at_the_turn_of_the_year() -> None:
    assert days_of(DatePeriod.LAST_MONTH, date(2026, 1, 31)) == Days(date(2025, 12, 1), date(2026, 1, 1))
    assert days_of(DatePeriod.NEXT_MONTH, date(2025, 12, 31)) == Days(date(2026, 1, 1), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("duration", "day", "first"),
    [
        ("P1D", date(2026, 3, 1), date(2026, 3, 1)),
        ("P7D", date(2026, 3, 1), date(2026, 2, 23)),
        ("P2W", date(2026, 3, 1), date(2026, 2, 16)),
        ("P1M", date(2026, 3, 31), date(2026, 3, 1)),
        ("P1Y", date(2024, 2, 29), date(2023, 3, 1)),
        ("P10Y", date(2026, 3, 1), date(2016, 3, 2)),
    ],
)
def test_the_last_days_end_with_today(duration: str, day: date, first: date) -> None:
    found = last(duration, day, "filter")
    assert (found.start, found.end.toordinal()) == (first, day.toordinal() + 1)


def test_the_next_days_begin_with_today() -> None:
    assert ahead("P7D", SUNDAY, "filter") == Days(date(2026, 3, 1), date(2026, 3, 8))
    assert ahead("P1M", date(2026, 1, 31), "filter") == Days(date(2026, 1, 31), date(2026, 2, 28))


@pytest.mark.parametrize(
    "duration",
    ["", "P", "7D", "P0D", "P3651D", "P522W", "P122M", "P11Y", "P-7D", "PT7H", "P1Y2M", "p7d", "P٧D", "P7D "],
)
def test_other_durations_are_refused(duration: str) -> None:
    with pytest.raises(DomainError) as refusal:
        last(duration, SUNDAY, "filter.createdAt.within")
    assert refusal.value.code == "INVALID_PERIOD"
    assert refusal.value.problems[0].path == ("filter", "createdAt", "within")


@pytest.mark.parametrize(
    ("day", "start", "hours"),
    [
        (date(2026, 3, 29), datetime(2026, 3, 28, 23, tzinfo=UTC), 23),
        (date(2026, 10, 25), datetime(2026, 10, 24, 22, tzinfo=UTC), 25),
        (date(2026, 7, 1), datetime(2026, 6, 30, 22, tzinfo=UTC), 24),
    ],
)
def test_days_on_which_clocks_change_are_shorter_or_longer(day: date, start: datetime, hours: int) -> None:
    began, ended = days_of(DatePeriod.TODAY, day).moments(WARSAW)
    assert began == start
    assert (ended - began).total_seconds() == hours * 3600


def test_today_is_where_the_viewer_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringbook.core.periods.now", lambda: datetime(2026, 6, 30, 22, 30, tzinfo=UTC))
    assert today(WARSAW) == date(2026, 7, 1)
    assert today(ZoneInfo("America/New_York")) == date(2026, 6, 30)
