"""Numbers with an extension dialled behind them, as some PBXes send them: 22 123 45 67 and 12 as 22123456712."""

import phonenumbers

from ringbook.phones.kinds import is_landline, is_valid
from ringbook.phones.numbers import Number, read

LONGEST = 4
"""Digits of an extension that may hang on a number."""


def heads(number: Number, region: str) -> dict[str, str]:
    """The landlines that a number begins with, the longest first, each with the digits that follow.

    Only of a number that is none by itself: what is somebody's number is never cut. A head must be a real landline of
    the number's own country, for mobiles have no extensions; whether it is known, the base says.
    """
    if number.extension or (number.e164 and is_valid(number.e164)):
        return {}
    found = dict[str, str]()
    for spelling in _spellings(number, region):
        for length in range(1, LONGEST + 1):
            head = read(spelling[:-length], region)
            if head.e164 and is_valid(head.e164) and is_landline(head):
                found.setdefault(head.e164, spelling[-length:])
    return found


def _spellings(number: Number, region: str) -> list[str]:
    """Its digits as at home, and as from abroad where they begin with home's code; one with + is from abroad."""
    code = str(phonenumbers.country_code_for_region(region))
    abroad = [f"+{number.digits}"] if number.digits.startswith(code) else []
    return abroad if number.typed.strip().startswith("+") else [*abroad, number.digits]
