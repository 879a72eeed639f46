"""Whose timelines tell what happens to tickets: the contact's, their company's, and the organization's."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from ringbook.contacts.models import Contact
from ringbook.tickets.models import Ticket


async def around_all(tickets: Sequence[Ticket]) -> dict[UUID, list[UUID]]:
    """By ticket, the ids of the records that `around` finds for each; in one query."""
    ids = {ticket.contact_id for ticket in tickets} - {None}
    pairs: Iterable[tuple[UUID, UUID | None]] = await Contact.filter(id__in=ids).values_list("id", "organization_id")
    firms = dict(pairs)
    return {ticket.id: _around(ticket, firms) for ticket in tickets}


def _around(ticket: Ticket, firms: dict[UUID, UUID | None]) -> list[UUID]:
    firm = firms.get(ticket.contact_id) if ticket.contact_id else None
    return [id for id in dict.fromkeys((ticket.contact_id, ticket.organization_id, firm)) if id]
