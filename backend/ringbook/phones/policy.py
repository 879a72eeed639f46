"""Which numbers are meant by what somebody types. Who sees an account sees its numbers."""

import re

from tortoise.expressions import Q

from ringbook.core.conditions import NOTHING, Where, begins
from ringbook.phones.numbers import read

SHORTEST_ENDING = 4
"""Digits that a search for the end of a number needs."""
_NOT_A_NUMBER = re.compile(r"[^\d\s().,/+-]")


def matching(text: str, region: str) -> Q:
    """The PhoneNumbers that `text` spells, whatever the spelling.

    A whole number finds just itself; a part, of four digits or more, finds those that end with it.
    """
    number = read(text, region)
    return Q(e164=number.e164) if number.e164 else ending(text)


def ending(text: str) -> Q:
    """The PhoneNumbers that end with the digits of `text`; none for less than four, or for other text."""
    digits = "".join(str(int(c)) for c in text if c.isdecimal()).lstrip("0")
    if len(digits) < SHORTEST_ENDING or _NOT_A_NUMBER.search(text):
        return NOTHING
    return Where(lambda row: begins(row.reversed_digits, digits[::-1]))
