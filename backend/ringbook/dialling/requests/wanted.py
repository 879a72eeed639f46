"""Whom somebody wants to call: the number read, and who has it."""

from dataclasses import dataclass

from ringbook.activities.planned.calling import region_of
from ringbook.contacting.models import Channel
from ringbook.contacting.problems import Problem
from ringbook.contacting.rules import problems
from ringbook.contacts import policy as contacts
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, record_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import PROBLEMS, Number, problem, read
from ringbook.phones.saying import national
from ringbook.telephony.identification import identify
from ringbook.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Wanted:
    """region: where a number without a country code was at home. ticket: what the call is about, if anything."""

    number: Number
    region: str
    contact: Contact | None
    organization: Organization | None
    ticket: Ticket | None

    @property
    def national(self) -> str:
        return national(self.number, self.region)

    @property
    def called(self) -> str:
        """As a PBX gets it."""
        return self.number.e164 or self.number.digits

    @property
    def record(self) -> Record | None:
        return self.contact or self.organization

    async def objections(self, by: Viewer) -> list[Problem]:
        """What speaks against calling them now."""
        return await problems(
            Channel.CALL, number=self.number, contact=self.contact, organization=self.organization, by=by
        )


async def wanted(
    typed: str, contact: Contact | None, organization: Organization | None, ticket: Ticket | None, *, by: Viewer
) -> Wanted:
    """Where nobody is named: the ticket's contact, else whose number it is, if the viewer sees them.

    Raises what is wrong with the number, as forms of numbers do, at `number`.
    """
    if ticket and not (contact or organization):
        owner = await record_of(ticket)
        contact = owner if isinstance(owner, Contact) else None
        organization = owner if isinstance(owner, Organization) else None
    region = await region_of(contact or organization, None)
    if why := problem(typed, region):
        raise DomainError(why, PROBLEMS[why], field="number")
    number = read(typed, region)
    if contact is None and organization is None:
        contact = await _owner(number, region, by)
    return Wanted(number, region, contact, organization, ticket)


async def _owner(number: Number, region: str, by: Viewer) -> Contact | None:
    found = (await identify(number, region)).contact_id
    return await contacts.visible_to(by).get_or_none(id=found) if found else None
