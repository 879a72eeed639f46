"""What is known of a phone number: its country, what it rings, whether such numbers are given out."""

import phonenumbers
from phonenumbers import PhoneNumberType

from ringbook.phones.numbers import Number


def region_of(e164: str) -> str | None:
    """`+48601602603` -> `PL`; None for numbers of no country, such as +800."""
    region = phonenumbers.region_code_for_number(phonenumbers.parse(e164))
    return None if region == phonenumbers.REGION_CODE_FOR_NON_GEO_ENTITY else region


def kind_of(number: Number) -> str:
    """What such numbers ring, as libphonenumber knows it: MOBILE, FIXED_LINE, TOLL_FREE …, or UNKNOWN."""
    if number.e164 is None:
        return "UNKNOWN"
    return str(PhoneNumberType.to_string(phonenumbers.number_type(phonenumbers.parse(number.e164))))


def is_valid(e164: str) -> bool:
    """Whether such numbers are given out; what only has the right length may be none."""
    return phonenumbers.is_valid_number(phonenumbers.parse(e164))


def significant(number: Number) -> str:
    """The digits without the country's, and without zeros that lead out of a town or a country."""
    if number.e164 is None:
        return number.digits.lstrip("0")
    return phonenumbers.national_significant_number(phonenumbers.parse(number.e164))


def is_landline(number: Number) -> bool:
    """Whether the number is surely no mobile one; in some countries, as the United States, nobody can tell."""
    if number.e164 is None:
        return False
    return phonenumbers.number_type(phonenumbers.parse(number.e164)) == PhoneNumberType.FIXED_LINE
