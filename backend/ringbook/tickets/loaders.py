"""Batch reads of tickets and what belongs to them."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from tortoise.expressions import Q, Subquery

from ringbook.contacts.models import Contact
from ringbook.core.asking import ask
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import every
from ringbook.core.reading import by, linked
from ringbook.core.viewer import Viewer
from ringbook.tags.models import Tag
from ringbook.telephony.models import Call
from ringbook.telephony.policy import visible_to as visible_calls
from ringbook.tickets.flows.models import LIVE
from ringbook.tickets.flows.reading import read_flows
from ringbook.tickets.models import Ticket
from ringbook.tickets.policy import visible_to

NEWEST = Order("number", descending=True)


async def tickets_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Ticket]:
    return by("id", await visible_to(viewer, among=Ticket.filter(id__in=ids)))


async def tags_by_ticket(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Tag]]:
    return await linked(every(Tag), "ticket_tag", "ticket_id", "tag_id", ids, "name")


async def calls_by_ticket(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Call]]:
    """Those that the viewer sees, the latest first."""
    links = await ask("SELECT call_id, ticket_id FROM ticket_call WHERE ticket_id = ANY(%s)", [ids])
    tickets, found = defaultdict[UUID, list[UUID]](list), defaultdict[Hashable, list[Call]](list)
    for call_id, ticket_id in links:
        tickets[call_id].append(ticket_id)
    for call in await visible_calls(viewer, list(tickets)).order_by("-started_at", "-id"):
        for ticket_id in tickets[call.id]:
            found[ticket_id].append(call)
    return found


async def open_tickets_by_contact(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """How many of each contact's that the viewer sees are not resolved; none for those without."""
    live = Q(state_id__in=(await read_flows()).among(LIVE))
    rows = visible_to(viewer, among=Ticket.filter(live, contact_id__in=ids))
    owners: list[UUID] = await rows.values_list("contact_id", flat=True)  # type: ignore[assignment]
    return Counter(owners)


async def tickets_of_contact(
    id: UUID, open: bool | None, first: int, after: str | None, viewer: Viewer
) -> Connection[Any]:
    """One page of a contact's that the viewer sees, the newest first. One contact a time."""
    return await _page(Q(contact_id=id), open, first, after, viewer)


async def tickets_of_organization(
    id: UUID, open: bool | None, first: int, after: str | None, viewer: Viewer
) -> Connection[Any]:
    """One page of an organization's and its people's. One organization a time."""
    people = Q(contact_id__in=Subquery(Contact.filter(organization_id=id).values("id")))
    return await _page(Q(organization_id=id) | people, open, first, after, viewer)


async def _page(owned: Q, open: bool | None, first: int, after: str | None, viewer: Viewer) -> Connection[Any]:
    among = Ticket.filter(owned)
    if open is not None:
        live = Q(state_id__in=(await read_flows()).among(LIVE))
        among = among.filter(live if open else ~live)
    return await page(visible_to(viewer, among), NEWEST, first, after)
