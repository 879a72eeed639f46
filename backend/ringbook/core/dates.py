"""Dates as people write them."""

import re
from datetime import date


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
