"""Texts, times, reminders and costs of activities: what they must be like."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

from ringbook.core.checks import EARLIEST, name_of, too_long
from ringbook.core.errors import DomainError
from ringbook.core.words import camel

LENGTHS = {"note": 20_000, "place": 20_000}
LONGEST = timedelta(days=366)
FURTHEST = timedelta(days=5 * 366)
"""Ahead of now."""
MOST_REMINDERS, EARLIEST_REMINDER = 5, 4 * 7 * 24 * 60
"""How many, and how many minutes before the begin at most: four weeks."""
LATEST = datetime(9000, 1, 1, tzinfo=UTC)
"""The calendar ends soon after; what begins later is refused anyway."""
LONGEST_TIMER = 31 * 24 * 60 * 60
"""Seconds."""
MOST_MONEY = Decimal(10) ** 12
COSTS = ("expected", "actual")


def tidy(values: dict[str, Any]) -> list[DomainError]:
    """Texts without the blanks around them, in place; answers what is wrong: BLANK and TOO_LONG."""
    wrong = too_long(values, LENGTHS)
    for name in {"number", "note", "place"} & values.keys():
        values[name] = values[name].strip()
    try:
        if "subject" in values:
            values["subject"] = name_of(values["subject"], field="subject", most=200)
    except DomainError as error:
        wrong.insert(0, error)
    return wrong


def end_of(starts_at: datetime, length: timedelta) -> datetime:
    """When what begins then and lasts so long ends; of what begins too late to be planned, any moment."""
    return min(starts_at, LATEST) + length


def too_early(starts_at: datetime, field: str = "startsAt") -> list[DomainError]:
    """OUT_OF_RANGE before 1900."""
    return [DomainError("out_of_range", "Choose a year from 1900 on.", field=field)] if starts_at < EARLIEST else []


def wrong_times(starts_at: datetime, ends_at: datetime) -> list[DomainError]:
    """OUT_OF_RANGE for too long ago, too far ahead or too long, or INVALID_RANGE."""
    if wrong := too_early(starts_at):
        return wrong
    if starts_at > datetime.now(UTC) + FURTHEST:
        return [DomainError("out_of_range", "Plan it for the next five years at most.", field="startsAt")]
    if starts_at > ends_at:
        return [DomainError("invalid_range", "It has to end after it begins.", field="endsAt")]
    if ends_at - starts_at > LONGEST:
        return [DomainError("out_of_range", "It may last a year at most.", field="endsAt")]
    return []


def wrong_reminders(values: dict[str, Any]) -> list[DomainError]:
    """TOO_MANY, or OUT_OF_RANGE at one; in place they are put in order, each once."""
    reminders = values.get("reminders") or []
    if len(reminders) > MOST_REMINDERS:
        return [DomainError("too_many", "At most {most} fit here.", field="reminders", most=MOST_REMINDERS)]
    sentence = "Remind at the begin, or up to four weeks before."
    wrong = [
        DomainError("out_of_range", sentence, field=f"reminders.{place}")
        for place, minutes in enumerate(reminders)
        if not 0 <= minutes <= EARLIEST_REMINDER
    ]
    if not wrong and "reminders" in values:
        values["reminders"] = sorted(set(reminders))
    return wrong


def wrong_timer(values: Mapping[str, Any]) -> list[DomainError]:
    seconds = values.get("timer_seconds")
    if seconds is None or 0 <= seconds <= LONGEST_TIMER:
        return []
    return [DomainError("out_of_range", "The timer counts up to 31 days.", field="timerSeconds")]


def wrong_costs(values: dict[str, Any]) -> list[DomainError]:
    """NOT_A_NUMBER, or OUT_OF_RANGE for less than nothing, more than a trillion or parts of a hundredth.

    In place -0, which is not less, becomes 0.
    """
    wrong = [error for name in COSTS for error in _wrong_amount(values.get(f"{name}_amount"), f"{name}_cost")]
    if not wrong:
        values |= {key: abs(values[key]) for name in COSTS if values.get(key := f"{name}_amount") is not None}
    return wrong


def _wrong_amount(amount: Decimal | None, field: str) -> list[DomainError]:
    path = f"{camel(field)}.amount"
    if amount is None:
        return []
    if amount.is_nan():
        return [DomainError("not_a_number", "Write a number, such as 12.50.", field=path)]
    if 0 <= amount < MOST_MONEY and amount == round(amount, 2):
        return []
    sentence = "Costs are 0 or more, in hundredths, and less than a trillion."
    return [DomainError("out_of_range", sentence, field=path)]
