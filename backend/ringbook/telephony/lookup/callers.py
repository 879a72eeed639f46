"""Whose number it is, as a PBX may know: like the system does, since its phones show the names to all who call.

Few queries, all by indexes, and few rows, whoever asks for whatever number.
"""

from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from ringbook.contacts.models import Contact
from ringbook.core.ids import global_id
from ringbook.core.words import tidied
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import is_withheld
from ringbook.telephony.actions.told import number_of
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification import identify
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.lookup.reach import Reach, reach_of

MOST = 10
"""People with the same number that are told."""
LONGEST_NAME = 40
"""Characters of a name on a display; phones show fewer still."""
LONGEST_NUMBER = 200
"""Characters of a question; no number is as long."""
_UNSHOWN = str.maketrans("", "", '"<>\\;|')
"""What means something where PBXes write names: `"Ewa" <601602603>`."""


@dataclass(frozen=True, slots=True)
class Caller:
    """A contact, or an organization without one: then the names are "". path: of the card in the app."""

    id: str
    kind: str
    path: str
    reach: Reach
    first_name: str = ""
    last_name: str = ""
    company: str = ""


async def callers(typed: str, line: CtiConnection) -> list[Caller]:
    """Who has this number: one contact, several that share it, or an organization; none for what names nobody."""
    contacts, organization = await _owners(typed, line)
    if contacts:
        people = await Contact.filter(id__in=contacts, deleted_at=None).select_related("organization").order_by("id")
        reach = await reach_of("contact_id", contacts)
        return [_person(each, reach(each.id)) for each in people]
    found = await Organization.get_or_none(id=organization, deleted_at=None) if organization else None
    return [_company(found, (await reach_of("organization_id", [found.id]))(found.id))] if found else []


async def name_of(typed: str, line: CtiConnection) -> str:
    """One line for a display, of LONGEST_NAME characters at most; "" for strangers. Several names share the line."""
    contacts, organization = await _owners(typed, line)
    names = [each.display_name for each in await Contact.filter(id__in=contacts, deleted_at=None).order_by("id")]
    if len(names) != 1 and organization:
        names = [each.name for each in await Organization.filter(id=organization, deleted_at=None)]
    shown = tidied(" / ".join(names).translate(_UNSHOWN))
    return shown if len(shown) <= LONGEST_NAME else shown[: LONGEST_NAME - 1].rstrip() + "…"


async def _owners(typed: str, line: CtiConnection) -> tuple[list[UUID], UUID | None]:
    """Contacts and an organization; what was only seen in a note is a guess, and not told."""
    text = typed[:LONGEST_NUMBER].strip()
    if not text or is_withheld(text):
        return [], None
    identity = await identify(number_of(text, line), line.region)
    if identity.certainty is CallerCertainty.MENTIONED:
        return [], None
    contacts = [identity.contact_id] if identity.contact_id else [UUID(id) for id in identity.candidate_ids[:MOST]]
    return contacts, identity.organization_id


def _person(contact: Contact, reach: Reach) -> Caller:
    id, employer = global_id("Contact", contact.id), contact.organization
    company = employer.name if employer and employer.deleted_at is None else ""
    path = f"/contacts/{quote(id, safe='')}"
    return Caller(id, "Contacts", path, reach, contact.first_name, contact.last_name, company)


def _company(organization: Organization, reach: Reach) -> Caller:
    id = global_id("Organization", organization.id)
    return Caller(id, "Companies", f"/organizations/{quote(id, safe='')}", reach, company=organization.name)
