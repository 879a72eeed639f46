"""The fields of templates, such as {{contact.firstName}}: which there are, and what each says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from babel.dates import format_date

from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.core.words import language
from ringbook.identity.models import User
from ringbook.organizations.models import Organization


@dataclass(frozen=True, slots=True)
class Known:
    """What the fields read: all of it within the sender's sight. emails, phones: of whom it is to, the main one first.

    project: the name of the sender's project that works with them; "" without one.
    """

    by: Viewer
    user: User
    contact: Contact | None = None
    organization: Organization | None = None
    position: str = ""
    project: str = ""
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Field:
    """label, sample: in English. read: "" where there is nothing to say."""

    key: str
    label: str
    sample: str
    read: Callable[[Known], str]


def _contact(name: str) -> Callable[[Known], str]:
    return lambda known: str(getattr(known.contact, name)) if known.contact else ""


def _organization(name: str) -> Callable[[Known], str]:
    return lambda known: str(getattr(known.organization, name)) if known.organization else ""


def _today(known: Known) -> str:
    return format_date(datetime.now(known.by.zone), "long", locale=language())


FIELDS = {
    each.key: each
    for each in (
        Field("contact.firstName", "First name", "Ewa", _contact("first_name")),
        Field("contact.lastName", "Last name", "Wiśniewska", _contact("last_name")),
        Field("contact.fullName", "First and last name", "Ewa Wiśniewska", _contact("display_name")),
        Field("contact.position", "Position", "Prezes", lambda known: known.position),
        Field("contact.city", "City", "Kraków", _contact("city")),
        Field("contact.email", "E-mail address", "ewa@example.com", lambda known: next(iter(known.emails), "")),
        Field("contact.phone", "Phone number", "601 602 603", lambda known: next(iter(known.phones), "")),
        Field("organization.name", "Organization", "Wiśniewska i Synowie", _organization("name")),
        Field("organization.taxId", "The organization's tax id", "5252344078", _organization("tax_id")),
        Field("organization.city", "The organization's city", "Kraków", _organization("city")),
        Field("user.name", "Sender's name", "Bartek Wójcik", lambda known: known.user.name),
        Field("user.email", "Sender's e-mail address", "bartek@example.com", lambda known: known.user.email),
        Field("user.extension", "Sender's extension", "101", lambda known: known.user.extension or ""),
        Field("project.name", "Sender's project", "Infolinia", lambda known: known.project),
        Field("today", "Today's date", "23 listopada 2026", _today),
    )
}
"""By what stands between the braces."""
