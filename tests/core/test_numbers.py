"""Numbers as texts, and back."""

from decimal import Decimal

import pytest

from ringbook.core.numbers import plain, read_decimal


@pytest.mark.parametrize(
    ("written", "shortest"),
    [
        ("12.50", "12.5"),
        ("100", "100"),
        ("1E+3", "1000"),
        ("0.00", "0"),
        ("-0", "0"),
        ("-0.0", "0"),
        ("-0E+3", "0"),
        ("-7.10", "-7.1"),
        ("1234567890123456789012345678901234.50", "1234567890123456789012345678901234.5"),
    ],
)
def test_a_number_is_told_in_its_shortest_digits(written: str, shortest: str) -> None:
    assert plain(Decimal(written)) == shortest


@pytest.mark.parametrize("value", ["1_000", "NaN", "Infinity", "1e999", "twelve", "", True, None, [1]])
def test_what_is_no_number_is_said_to_be_none(value: object) -> None:
    assert read_decimal(value).is_nan()
