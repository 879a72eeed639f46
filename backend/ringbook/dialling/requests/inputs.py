"""Whom to call, as it is given."""

import strawberry

from ringbook.contacts import policy as contacts
from ringbook.core.find import find
from ringbook.core.inputs import optional
from ringbook.core.viewer import Viewer
from ringbook.dialling.requests.wanted import Wanted, wanted
from ringbook.organizations import policy as organizations
from ringbook.tickets import policy as tickets


@strawberry.input(description="Whom to call, and why although something speaks against it.")
class CallDialInput:
    number: str = strawberry.field(
        description="As people write it; without a country code it is read in the record's Crm."
    )
    contact_id: strawberry.ID | None = optional(
        "Whom; left out: the ticket's contact, else the one contact who has the number."
    )
    organization_id: strawberry.ID | None = optional("Which company, where no person in it is called.")
    ticket_id: strawberry.ID | None = optional("What the call is about.")
    override_reason: str | None = optional(
        "Why the viewer calls although something speaks against it: 5 to 500 characters, which the record's timeline"
        " tells."
    )
    callback_of_id: strawberry.ID | None = optional(
        "The missed call that is rung back: the viewer claims it by that, and it is settled when somebody answers."
    )


async def unfold(input: CallDialInput, viewer: Viewer) -> Wanted:
    """Raises NOT_FOUND for what the viewer doesn't see, and what is wrong with the number."""
    contact = input.contact_id and await find(contacts.visible_to(viewer), input.contact_id, "contactId")
    organization = input.organization_id and await find(
        organizations.visible_to(viewer), input.organization_id, "organizationId"
    )
    ticket = input.ticket_id and await find(tickets.visible_to(viewer), input.ticket_id, "ticketId")
    return await wanted(input.number, contact or None, organization or None, ticket or None, by=viewer)
