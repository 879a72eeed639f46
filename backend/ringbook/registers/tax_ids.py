"""Tax numbers as people write them, read into the one form they are stored and compared in."""

import re
import unicodedata
from dataclasses import dataclass

from stdnum.eu import vat
from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError
from stdnum.pl import nip

from ringbook.core.errors import DomainError

COUNTRIES = {"EL" if code == "gr" else code.upper() for code in vat.MEMBER_STATES}
"""How VAT ids begin: as the countries' ISO codes, but EL in Greece; XI in Northern Ireland."""
LONGEST = 40
"""Characters in a form, blanks and dashes with them."""
_BETWEEN = re.compile("[\\s./,_\u00ad\u200b-\u200f\u2010-\u2015\u202a-\u202e\u2060-\u2069\u2212\ufeff-]")
_LETTERS = re.compile("[A-Z]{2}")
_NIP = {
    InvalidLength: "A NIP has ten digits.",
    InvalidChecksum: "This NIP can't be right: its last digit does not fit the others.",
}
_VAT_ID = {
    InvalidLength: "VAT ids of {country} have another length.",
    InvalidChecksum: "This VAT id can't be right: its digits do not fit each other.",
}


@dataclass(frozen=True, slots=True)
class TaxId:
    """A number whose checksum is right. country: as in COUNTRIES. number: without the country's letters."""

    country: str
    number: str

    def __str__(self) -> str:
        """As it is stored: `5260250274` for a Polish one, else with its country, `DE136695976`."""
        return self.number if self.country == "PL" else self.country + self.number


def read(text: str, *, bare: bool = True, field: str = "taxId") -> TaxId:
    """`PL 526-025-02-74`, `526-025-02-74` or `de 136 695 976`.

    bare: a number without a country's letters is meant to be a NIP, as in Polish Crms; elsewhere only a whole and
    right NIP is one. Raises BLANK, INVALID_NIP or INVALID_VAT_ID at `field`.
    """
    code = _BETWEEN.sub("", unicodedata.normalize("NFKC", text[: 2 * LONGEST])).upper()
    if not code:
        raise DomainError("blank", "Give the tax number.", field=field)
    if not _LETTERS.match(code):
        return _bare(code, bare, field)
    country = "EL" if code.startswith("GR") else code[:2]
    return _polish(code[2:], field) if country == "PL" else _european(country, code[2:], field)


def _bare(digits: str, bare: bool, field: str) -> TaxId:
    if bare or (len(digits) == 10 and nip.is_valid(digits)):
        return _polish(digits, field)
    raise DomainError("invalid_vat_id", "Begin with the two letters of the country, such as DE.", field=field)


def _polish(digits: str, field: str) -> TaxId:
    try:
        if digits and not digits.strip("0"):
            raise InvalidChecksum
        return TaxId("PL", nip.validate(digits))
    except ValidationError as error:
        raise DomainError("invalid_nip", _NIP.get(type(error), "A NIP has only digits."), field=field) from None


def _european(country: str, number: str, field: str) -> TaxId:
    if country not in COUNTRIES:
        raise DomainError("invalid_vat_id", "VAT ids of the European Union do not begin with {country}.", field=field,
                          country=country)  # fmt: skip
    try:
        return TaxId(country, vat.validate(country + number).removeprefix(country))
    except ValidationError as error:
        sentence = _VAT_ID.get(type(error), "VAT ids of {country} are written in another way.")
        raise DomainError("invalid_vat_id", sentence, field=field, country=country) from None
