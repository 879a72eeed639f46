"""Phone numbers as people and PBXes write them, read into one form that can be compared."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

import phonenumbers
from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    PhoneNumberType,
    ValidationResult,
)

LONGEST = 64
"""Characters of a number in a form; addresses that PBXes send may be longer, but not the number in them."""
MOST_DIGITS = 32
SHORTEST = 6
"""Digits of a number; fewer are an extension or a service such as 112, and name nobody."""
WITHHELD = re.compile(
    "anonym(ous)?|anonim(owy)?|unknown|restricted|withheld|private|unavailable|hidden|blocked|none|null|undefined|na"
    "|(number)?(withheld|private|unknown|unavailable)|(private|unknown|unavailable)number|no(callerid|number|name)"
    "|(numer)?(nieznany|zastrzezony|prywatny|niedostepny|ukryty)"
)
"""What PBXes call a caller who hides, without accents, spaces and signs."""
ANONYMOUS_KEYPAD = "+266696687"
"""ANONYMOUS spelled on a keypad, as some networks send it; nobody in Lesotho has this number."""
PROBLEMS = {
    "blank": "Give the number.",
    "letters": "A phone number has only digits, spaces and + ( ) - . / in it.",
    "too_short": "This phone number is too short.",
    "too_long": "This phone number is too long.",
    "wrong_length": "This phone number has too few or too many digits.",
    "unknown_country": "No country's phone numbers begin like this.",
}
"""Code of `problem()` -> sentence for a person."""

_UNPARSED = {
    NumberParseException.INVALID_COUNTRY_CODE: "unknown_country",
    NumberParseException.TOO_LONG: "too_long",
}
_IMPOSSIBLE = {
    ValidationResult.TOO_SHORT: "too_short",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "too_short",
    ValidationResult.TOO_LONG: "too_long",
}
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ADDRESS = re.compile(
    r"^(?:.*<)?\s*(?:(?:sips?|tel(?:efon)?|phone|kom(?:órka)?|mob(?:ile)?|fax|faks)\b[.:\s]*)?|[@>].*$", re.I
)
_EXTENSION = re.compile(r"(?:;\s*ext\s*=|ext(?:ension)?|wewn(?:ętrzny|etrzny)?|wew|w|x|#|,+|;)[\s.:]*(\d{1,6})$", re.I)
_BODY = re.compile(r"\+?[\d\s().,/\-\u2010-\u2015\u2212·\[\]]*")
_NO_DIGIT = re.compile("[^0-9]+")
_TRUNK = re.compile(r"\(\s*0\s*\)")


class Number(NamedTuple):
    """One number, read.

    typed: as it was written. e164: `+48601602603`, None when it can't be told. digits: of the E.164 form,
    else the first 32 that were written, "" when there are none. extension: its digits, "" when there is none.
    """

    typed: str
    e164: str | None
    digits: str
    extension: str

    @property
    def reversed(self) -> str:
        """The digits from the last to the first: a search for the end of a number is one for a prefix."""
        return self.digits[::-1]


def read(typed: str, region: str) -> Number:
    """Read a number of a Crm in `region` ("PL"). Never raises: what can't be parsed keeps its digits."""
    body, extension = _parts(typed)
    parsed = _parsed(_clean(body), region) if _BODY.fullmatch(body) else None
    if parsed is None:
        return Number(typed, None, _digits(body)[:MOST_DIGITS], extension)
    e164 = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    return Number(typed, e164, e164[1:], extension)


def problem(typed: str, region: str) -> str | None:
    """Why a form should not take this number: a key of PROBLEMS, or None when it is fine."""
    body, _ = _parts(typed)
    number = read(typed, region)
    if not body:
        return "blank"
    if not _BODY.fullmatch(body):
        return "letters"
    if len(typed.strip()) > LONGEST:
        return "too_long"
    if number.e164:
        return None
    if len(number.digits) < SHORTEST:
        return "too_short"
    try:
        possible = _possible(phonenumbers.parse(_clean(body), region))
    except NumberParseException as error:
        return _UNPARSED.get(error.error_type, "too_short")
    return _IMPOSSIBLE.get(possible, "wrong_length")


def is_withheld(text: str) -> bool:
    """Whether a PBX says with this that the caller hides."""
    body = _ADDRESS.sub("", _plain(text)).strip()
    if body == ANONYMOUS_KEYPAD:
        return True
    letters = unicodedata.normalize("NFD", body.casefold().replace("ł", "l"))
    word = "".join(c for c in letters if c.isalnum())
    return not word or WITHHELD.fullmatch(word) is not None


def is_extension(text: str) -> bool:
    """Whether this is a short number inside a PBX (1 to 5 digits): it names a user, never a contact."""
    body, _ = _parts(text)
    return not body.startswith("+") and _BODY.fullmatch(body) is not None and 1 <= len(_digits(body)) <= 5


def _plain(text: str) -> str:
    """Without full-width forms, no-break spaces and marks of writing direction."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text[: 4 * LONGEST])).strip()


def _parts(typed: str) -> tuple[str, str]:
    """The number and its extension."""
    body = _ADDRESS.sub("", _plain(typed)).strip()
    match = _EXTENSION.search(body)
    if match and len(_digits(body[: match.start()])) > SHORTEST:
        return body[: match.start()].strip(), _digits(match[1])
    return body, ""


def _digits(text: str) -> str:
    if text.isascii():
        return _NO_DIGIT.sub("", text)
    return "".join(str(int(c)) for c in text if c.isdecimal())


def _clean(body: str) -> str:
    """`+48 (0) 601-602.603` -> `+48601602603`."""
    return "+" * body.startswith("+") + _digits(_TRUNK.sub("", body))


def _parsed(clean: str, region: str) -> PhoneNumber | None:
    """The first reading that is a real number; else the plainest one, if numbers can be that long."""
    return _of_own_country(clean, region) or _likeliest(clean, region)


def _of_own_country(clean: str, region: str) -> PhoneNumber | None:
    """A real number of the region as most are written: what `_likeliest` finds, in a third of the time."""
    code = _plain_code(region)
    national = clean.removeprefix(f"+{code}")
    if not code or not national.isdecimal() or national.startswith("0"):
        return None
    number = PhoneNumber(country_code=code, national_number=int(national))
    return None if phonenumbers.number_type(number) == PhoneNumberType.UNKNOWN else number


@lru_cache
def _plain_code(region: str) -> int | None:
    """The calling code of a region that has it alone, and whose numbers have nothing in front of them at home."""
    known = phonenumbers.PhoneMetadata.metadata_for_region(region)
    code = known.country_code if known else None
    if known is None or code is None or known.national_prefix_for_parsing:
        return None
    return code if phonenumbers.region_codes_for_country_code(code) == (region,) else None


def _likeliest(clean: str, region: str) -> PhoneNumber | None:
    plainest = None
    for reading in _readings(clean, region):
        try:
            number = phonenumbers.parse(reading, region)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return number
        if not plainest and not number.italian_leading_zero:
            plainest = number
    return plainest if plainest and _possible(plainest) == ValidationResult.IS_POSSIBLE else None


def _readings(clean: str, region: str) -> list[str]:
    """What the digits may mean, the likeliest first.

    00 always leads abroad. 011 does so only where it begins no number of the region's own (0113 is Leeds).
    A country without a trunk prefix, as Poland, still has old address books with a 0 in front.
    """
    if clean.startswith("+"):
        return [clean]
    if clean.startswith("00"):
        return ["+" + clean[2:]]
    readings = [clean]
    if clean.startswith("011"):
        readings.append("+" + clean[3:])
    if clean.startswith("0") and not phonenumbers.ndd_prefix_for_region(region, True):
        readings.insert(0, clean[1:])
    return [*readings, "+" + clean]


def _possible(number: PhoneNumber) -> int:
    """A ValidationResult: whether phones (not service lines, which can have any length) are this long."""
    return phonenumbers.is_possible_number_for_type_with_reason(number, PhoneNumberType.FIXED_LINE_OR_MOBILE)
