"""A view's filter and order are read the way its list reads them, which finds what no schema says."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

from graphql.utilities import coerce_input_value
from strawberry.schema.base import BaseSchema
from strawberry.types.arguments import convert_argument

from ringbook.activities.planned import filters as activities
from ringbook.activities.planned import ordering as activities_order
from ringbook.contacts import filters as contacts
from ringbook.contacts import ordering as contacts_order
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.regions import regions
from ringbook.messaging import filters as messages
from ringbook.organizations import filters as organizations
from ringbook.organizations import ordering as organizations_order
from ringbook.telephony import filters as calls
from ringbook.telephony import ordering as calls_order
from ringbook.tickets import filters as tickets
from ringbook.tickets import ordering as tickets_order
from ringbook.views.filters import TYPES
from ringbook.views.models import ListKind

Reader: TypeAlias = Callable[[Any, Viewer], Awaitable[object]]


async def _contacts(given: contacts.ContactFilter, viewer: Viewer) -> object:
    return await contacts.condition(given, viewer, await regions())


async def _organizations(given: organizations.OrganizationFilter, viewer: Viewer) -> object:
    return await organizations.condition(given, viewer, await regions())


async def _tickets(given: tickets.TicketFilter, viewer: Viewer) -> object:
    return await tickets.condition(given, viewer, [])


async def _calls(given: calls.CallFilter, viewer: Viewer) -> object:
    return await calls.condition(given, viewer, await regions())


async def _activities(given: activities.ActivityFilter, viewer: Viewer) -> object:
    return await activities.condition(given, viewer)


READERS: dict[tuple[ListKind, str], tuple[type, Reader]] = {
    (ListKind.CONTACTS, "filter"): (contacts.ContactFilter, _contacts),
    (ListKind.CONTACTS, "order"): (contacts_order.ContactOrder, contacts_order.ordered_by),
    (ListKind.ORGANIZATIONS, "filter"): (organizations.OrganizationFilter, _organizations),
    (ListKind.ORGANIZATIONS, "order"): (organizations_order.OrganizationOrder, organizations_order.ordered_by),
    (ListKind.ACTIVITIES, "filter"): (activities.ActivityFilter, _activities),
    (ListKind.ACTIVITIES, "order"): (activities_order.ActivityOrder, activities_order.ordered_by),
    (ListKind.MESSAGES, "filter"): (messages.MessageFilter, messages.condition),
    (ListKind.CALLS, "filter"): (calls.CallFilter, _calls),
    (ListKind.CALLS, "order"): (calls_order.CallOrder, calls_order.ordered_by),
    (ListKind.TICKETS, "filter"): (tickets.TicketFilter, _tickets),
    (ListKind.TICKETS, "order"): (tickets_order.TicketOrder, tickets_order.ordered_by),
}


async def refused(value: Any, field: str, kind: ListKind, viewer: Viewer, schema: BaseSchema) -> list[DomainError]:
    """What the list says of the `filter` or the `order`, with which `filters.wrong` finds no fault; null is nothing."""
    if value is None:
        return []
    type, read = READERS[kind, field]
    converter = schema.schema_converter
    kept: Any = converter.type_map[TYPES[kind][field]].implementation
    given = convert_argument(coerce_input_value(value, kept), type, converter.scalar_registry, schema.config)
    try:
        await read(given, viewer)
    except DomainError as error:
        return [error]
    return []
