"""Checks of plain values that many forms share: each answers the value as it is stored, or raises."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from ringbook.core.errors import DomainError
from ringbook.core.words import camel

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SKEW = timedelta(minutes=1)
"""How far somebody's clock may be ahead of ours."""
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)


def name_of(text: str, *, field: str = "name", most: int = 120) -> str:
    """A name without the blanks around it. Raises BLANK or TOO_LONG."""
    text = " ".join(text.split())
    if not text:
        raise DomainError("blank", "Give it a name.", field=field)
    return short(text, field=field, most=most)


def short(text: str, *, field: str, most: int) -> str:
    """Text of at most `most` characters. Raises TOO_LONG."""
    if len(text) > most:
        raise DomainError("too_long", "At most {most} characters fit here.", field=field, most=most)
    return text


def too_long(values: Mapping[str, Any], lengths: Mapping[str, int], path: str = "") -> list[DomainError]:
    """TOO_LONG at `path` and the name's input for each text, without blanks around it, that is longer than it may be.

    values: texts and whatever else, by name; None and names that are missing are no text.
    """
    found = []
    for name, most in lengths.items():
        try:
            short((values.get(name) or "").strip(), field=path + camel(name), most=most)
        except DomainError as error:
            found.append(error)
    return found


def is_web_address(text: str) -> bool:
    """A whole address with http or https and a host, without blanks."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not any(map(str.isspace, text))
    except ValueError:
        return False


def colour_of(text: str, *, field: str = "colour") -> str:
    """A colour as #rrggbb, lower case. Raises NOT_A_COLOUR."""
    if not _COLOUR.fullmatch(text):
        raise DomainError("not_a_colour", "Write the colour as # and six hexadecimal digits.", field=field)
    return text.lower()


def wrong_moment(at: datetime, *, field: str = "at") -> list[DomainError]:
    """IN_FUTURE, or OUT_OF_RANGE before 1900, for something that is said to have happened `at`."""
    if at > datetime.now(UTC) + SKEW:
        return [DomainError("in_future", "This has not happened yet: choose a time in the past.", field=field)]
    if at < EARLIEST:
        return [DomainError("out_of_range", "Choose a year from 1900 on.", field=field)]
    return []
