"""What registers and browsers know a company by, read into the one form it is stored and compared in."""

import unicodedata

from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError
from stdnum.pl import regon
from stdnum.util import clean

from ringbook.core.checks import is_web_address
from ringbook.core.errors import DomainError
from ringbook.registers import tax_ids

KRS_DIGITS = 10
_REGON = {
    InvalidLength: "A REGON has nine or fourteen digits.",
    InvalidChecksum: "This REGON can't be right: its last digit does not fit the others.",
}


def tax_id_of(text: str, *, bare: bool) -> str:
    """`PL 526-025-02-74` -> `5260250274`, `de 136 695 976` -> `DE136695976`.

    bare: a number without a country's letters is meant to be a NIP. Raises INVALID_NIP or INVALID_VAT_ID.
    """
    return str(tax_ids.read(text, bare=bare))


def regon_of(text: str) -> str:
    """Nine or fourteen digits whose checksum is right. Raises INVALID_REGON."""
    try:
        if (digits := _plain(text)) and not digits.strip("0"):
            raise InvalidChecksum
        return str(regon.validate(digits))
    except ValidationError as error:
        sentence = _REGON.get(type(error), "A REGON has only digits.")
        raise DomainError("invalid_regon", sentence, field="regon") from None


def krs_of(text: str) -> str:
    """`KRS 28860` -> `0000028860`. Raises INVALID_KRS."""
    digits = _plain(text).upper().removeprefix("KRS")
    if not (digits.isascii() and digits.isdigit()):
        raise DomainError("invalid_krs", "A KRS number has only digits.", field="krs")
    if len(digits) > KRS_DIGITS or not digits.strip("0"):
        raise DomainError("invalid_krs", "A KRS number has ten digits.", field="krs")
    return digits.zfill(KRS_DIGITS)


def website_of(text: str) -> str:
    """`example.pl` -> `https://example.pl`. Raises INVALID_URL."""
    address = text if "://" in text else f"https://{text}"
    if not is_web_address(address) or "." not in address.split("://")[1].split("/")[0]:
        raise DomainError("invalid_url", "Write a web address such as example.com.", field="website")
    return address


def _plain(text: str) -> str:
    """Without what people put between digits."""
    plain: str = clean(unicodedata.normalize("NFKC", text), " -./:")
    return plain
