"""What may speak against contacting somebody."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ringbook.contacts.models import Contact
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import Number


class ProblemCode(StrEnum):
    """Why somebody should not be contacted this way now."""

    DO_NOT_CALL = "DO_NOT_CALL"
    QUIET_HOURS = "QUIET_HOURS"
    NO_CONSENT = "NO_CONSENT"
    OUT_OF_USE = "OUT_OF_USE"
    ARCHIVED = "ARCHIVED"


@dataclass(frozen=True, slots=True)
class Problem:
    """sentence: for a person, in the language of the moment. until: when it is over, of QUIET_HOURS alone, in UTC.
    kinds: the names of the consents that are missing, of NO_CONSENT alone."""

    code: ProblemCode
    sentence: str
    until: datetime | None = None
    kinds: tuple[str, ...] = ()

    @property
    def keys(self) -> list[str]:
        """What somebody overrides who goes on all the same: that alone, not whatever comes later."""
        return [f"{self.code}: {kind}" for kind in self.kinds] or [str(self.code)]


@dataclass(frozen=True, slots=True)
class Wish:
    """Somebody is to be contacted, at `number` if not by e-mail. contact, organization: who it is, if known."""

    number: Number | None = None
    contact: Contact | None = None
    organization: Organization | None = None

    @property
    def country(self) -> str:
        return (self.contact and self.contact.country) or (self.organization and self.organization.country) or ""
