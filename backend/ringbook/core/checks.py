"""Checks of plain values that many forms share: each answers the value as it is stored, or raises."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from ringbook.core.errors import DomainError
from ringbook.core.words import camel, is_hidden, tidied

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
SKEW = timedelta(minutes=1)
"""How far somebody's clock may be ahead of ours."""
LONGEST_KEY = 100
"""Characters of a sender's key."""
EARLIEST = datetime(1900, 1, 1, tzinfo=UTC)
MOST = {"phones": ("phones", 50), "emails": ("emails", 50), "managers": ("managerIds", 50), "tags": ("tagIds", 100)}
"""Lists of a record: the input's field, and how many fit."""


def name_of(text: str, *, field: str = "name", most: int = 120) -> str:
    """A name without the blanks around it and what can't be seen. Raises BLANK or TOO_LONG."""
    text = tidied(text)
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
        value = values.get(name)
        if value and len(value) > most:
            try:
                short(value.strip(), field=path + camel(name), most=most)
            except DomainError as error:
                found.append(error)
    return found


def too_many(values: Mapping[str, Any]) -> list[DomainError]:
    """TOO_MANY at each list among `values` that has more than a record may have."""
    return [
        DomainError("too_many", "At most {most} fit here.", field=field, most=most)
        for name, (field, most) in MOST.items()
        if len(values.get(name) or ()) > most
    ]


def sender_key(values: dict[str, Any]) -> str | None:
    """The `idempotency_key` among `values`; a blank one is none, and becomes None there, too. Raises TOO_LONG."""
    key = short((values.get("idempotency_key") or "").strip(), field="idempotencyKey", most=LONGEST_KEY) or None
    values["idempotency_key"] = key
    return key


def is_web_address(text: str) -> bool:
    """A whole address with http or https and a host, without blanks, hidden characters, or a name and password."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or parts.netloc.endswith(":") or port == 0:
        return False
    return all(host.removesuffix(".").split(".")) and not any(sign.isspace() or is_hidden(sign) for sign in text)


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


def wrong_zone(name: str, *, field: str) -> list[DomainError]:
    """UNKNOWN_TIMEZONE for what is no IANA name of a time zone."""
    if name in _zones():
        return []
    return [DomainError("unknown_timezone", "Choose a time zone such as Europe/Warsaw.", field=field)]


@cache
def _zones() -> set[str]:
    # The one some systems have beside the names of IANA; the other one means that nobody chose a zone yet.
    return available_timezones() - {"localtime", "Factory"}
