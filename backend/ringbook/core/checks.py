"""Checks of plain values that many forms share: each answers the value as it is stored, or raises."""

import re

from ringbook.core.errors import DomainError

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


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


def colour_of(text: str, *, field: str = "colour") -> str:
    """A colour as #rrggbb, lower case. Raises NOT_A_COLOUR."""
    if not _COLOUR.fullmatch(text):
        raise DomainError("not_a_colour", "Write the colour as # and six hexadecimal digits.", field=field)
    return text.lower()
