"""What stands on the business card of a person or a company."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ringbook.emails.models import EmailAddress
from ringbook.phones.models import PhoneNumber

LONGEST = 60
"""Letters of a file's name."""


@dataclass(frozen=True, slots=True)
class Line:
    """A number on a card: as +48601602603x12, and what kind of one."""

    number: str
    kind: str


@dataclass(frozen=True, slots=True)
class Card:
    """What is on a card; what is unknown is empty. phones, emails: the main one first."""

    name: str
    last_name: str = ""
    first_name: str = ""
    company: str = ""
    title: str = ""
    phones: Sequence[Line] = ()
    emails: Sequence[str] = ()
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    website: str = ""
    birthday: date | None = None

    @property
    def file_name(self) -> str:
        """Of plain letters, for any file system: Ewa Łoś-Kowalska gets ewa-los-kowalska.vcf."""
        plain = unicodedata.normalize("NFKD", self.name.lower().replace("ł", "l")).encode("ascii", "ignore").decode()
        return f"{'-'.join(re.findall('[a-z0-9]+', plain))[:LONGEST] or 'card'}.vcf"


def lines(phones: Iterable[PhoneNumber]) -> list[Line]:
    """A record's numbers as they stand on its card: the main one first, without those where nobody answers."""
    used = sorted((phone for phone in phones if not phone.invalid), key=lambda phone: not phone.main)
    return [Line(_dialled(phone), phone.kind) for phone in used]


def addresses(emails: Iterable[EmailAddress]) -> list[str]:
    """A record's e-mail addresses, the main one first."""
    return [email.address for email in sorted(emails, key=lambda email: not email.main)]


def _dialled(phone: PhoneNumber) -> str:
    whole = phone.e164 or phone.number
    return f"{whole}x{phone.extension}" if phone.e164 and phone.extension else whole
