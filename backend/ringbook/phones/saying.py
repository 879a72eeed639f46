"""Phone numbers as people read them."""

from functools import lru_cache

import phonenumbers
from phonenumbers import PhoneNumberFormat

from ringbook.core.words import say
from ringbook.phones.numbers import Number


def national(number: Number, region: str) -> str:
    """The number for people: in the national form in its own region, else in the international one."""
    if number.e164 is None:
        return number.typed
    shown = _formatted(number.e164, region)
    return f"{shown} ext. {number.extension}" if number.extension else shown


def spoken(written: str) -> str:
    """What `national` wrote and others keep, with the extension in the reader's language."""
    number, sign, extension = written.rpartition(" ext. ")
    return say("{number} ext. {extension}", number=number, extension=extension) if sign else written


def international(e164: str) -> str:
    """`+48601602603` -> `+48 601 602 603`."""
    return phonenumbers.format_number(phonenumbers.parse(e164), PhoneNumberFormat.INTERNATIONAL)


@lru_cache(4096)
def _formatted(e164: str, region: str) -> str:
    number = phonenumbers.parse(e164)
    home = phonenumbers.country_code_for_region(region) == number.country_code
    form = PhoneNumberFormat.NATIONAL if home else PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, form)
