"""What registers answer."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum


class LookupState(StrEnum):
    FOUND = "found"
    NOT_FOUND = "not_found"
    INVALID = "invalid"
    UNAVAILABLE = "unavailable"


class CompanyRegister(StrEnum):
    WHITE_LIST = "white_list"
    VIES = "vies"


class Unavailable(Exception):
    """A register gave no answer to rely on, whatever the reason: it is down, full, or says what it never said before.

    busy: it takes no more questions for now.
    """

    def __init__(self, reason: str, *, busy: bool = False) -> None:
        super().__init__(reason)
        self.busy = busy


@dataclass(frozen=True, slots=True)
class Company:
    """As the register writes it; "" is what it does not tell. country: of TaxId. proof: what the register calls this
    very answer: an id, or the time when it gave none.
    """

    name: str
    tax_id: str
    country: str
    regon: str = ""
    krs: str = ""
    address1: str = ""
    postal_code: str = ""
    city: str = ""
    status: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """message: a sentence in English, the locales' key, as an answer may be kept for readers of other languages; what
    is wrong with a number is said already.
    """

    state: LookupState
    register: CompanyRegister
    message: str
    company: Company | None = None
    checked_at: datetime = field(default_factory=lambda: datetime.now(UTC))
