"""The fields of what was posted, as text that a database can hold."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from ringbook.core.words import tidied

NUMBER = 100
"""Characters of a number, a user, a cause: more of them are cut off."""
LONGEST_ID = 200
LONGEST_URL = 2000
MOST_USERS = 250
AHEAD, BEHIND = timedelta(minutes=5), timedelta(days=7)
"""How far from our clock a time may be that a PBX tells: reports may come days late."""


def text(fields: Mapping[str, Any], *names: str, most: int = NUMBER) -> str | None:
    """The first of these fields that is there, as text; null is "", and what is no text counts as missing."""
    for name in names:
        if name in fields:
            value = fields[name]
            return plain(value[-1] if isinstance(value, list) and value else value, most)
    return None


def texts(fields: Mapping[str, Any], *names: str, most: int = 254) -> tuple[str, ...]:
    """All texts of the first of these fields that says something."""
    for name in names:
        value = fields.get(name)
        listed = [plain(each, most) for each in (value if isinstance(value, list) else [value])[:MOST_USERS]]
        if said := tuple(each for each in listed if each):
            return said
    return ()


def plain(value: Any, most: int) -> str | None:
    """A value as one line of at most `most` characters, without what can't be seen; None for what is no text.

    Markup stays: it is text like any other, and whoever shows it shows it as such.
    """
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = format(value, ".0f") if isinstance(value, float) else str(value)[: 4 * most]
    return tidied(text.encode("utf-8", "replace").decode())[:most]


def identifier(fields: Mapping[str, Any], *names: str) -> str:
    """A call's name, "" without one; one too long for the database becomes its hash."""
    found = text(fields, *names, most=65536) or ""
    return found if len(found) <= LONGEST_ID else hashlib.sha256(found.encode()).hexdigest()


def number_of(fields: Mapping[str, Any], *names: str) -> int | None:
    """A whole number from 0 on, such as seconds; None for anything else."""
    said = text(fields, *names, most=9) or ""
    return int(said) if said.isascii() and said.isdecimal() else None


def moment(fields: Mapping[str, Any], *names: str) -> datetime | None:
    """Seconds since 1970, or ISO 8601 (without an offset: UTC); None when not said or none of these."""
    said = text(fields, *names) or ""
    try:
        if said.replace(".", "", 1).isdecimal():
            return datetime.fromtimestamp(float(said), UTC)
        found = datetime.fromisoformat(said)
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None


def likely(at: datetime | None, now: datetime) -> datetime | None:
    """The time, unless it is absurd, as clocks that were never set and empty fields make it: that counts as not said.

    now: when it was told.
    """
    return at if at and now - BEHIND <= at <= now + AHEAD else None
