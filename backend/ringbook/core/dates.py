"""Dates as people and programs write them."""

import re
from datetime import UTC, date, datetime
from typing import Any


def read_date(value: str, region: str) -> date | None:
    """1980-12-31, 31.12.1980, 31-12-1980 or 31/12/1980; the month comes first in the United States alone."""
    value = value.partition("T")[0].partition(" 00:00")[0].strip()
    if match := re.fullmatch(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})", value, re.ASCII):
        year, month, day = map(int, match.groups())
    elif match := re.fullmatch(r"(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})", value, re.ASCII):
        day, month, year = map(int, match.groups())
        if region == "US":
            day, month = month, day
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of(value: Any) -> date:
    """A day as YYYY-MM-DD, and in no other form of ISO 8601. Raises ValueError."""
    try:
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
            return date.fromisoformat(value)
    except (ValueError, TypeError):
        pass
    raise ValueError("Write a day of the calendar, as 2026-12-31.")


def moment_of(value: Any) -> datetime:
    """A moment in ISO 8601 with its time zone, such as 2026-12-31T12:00:00Z; answered in UTC. Raises ValueError."""
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo:
            return moment.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        pass
    raise ValueError("Write the moment with its time zone, as 2026-12-31T12:00:00Z.")
