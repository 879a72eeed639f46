"""Numbers as people and programs write them."""

from decimal import Decimal, InvalidOperation
from typing import Any

NOT_A_NUMBER = Decimal("NaN")
LONGEST = 100
"""Digits before or behind the point; 1e999999999 is a short text and a huge number."""


def read_decimal(value: Any) -> Decimal:
    """A JSON number or a text such as "12.50" as it was written; NaN for anything else: endless numbers, 1_000."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal) or "_" in str(value):
        return NOT_A_NUMBER
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        return NOT_A_NUMBER
    return number if number.is_finite() and abs(number.adjusted()) <= LONGEST else NOT_A_NUMBER


def plain(number: Decimal) -> str:
    """The shortest digits of a finite number, all that count: "12.5" for 12.50, "1000" for 1E+3, "0" for -0."""
    if not number:
        return "0"
    digits = f"{number:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits
