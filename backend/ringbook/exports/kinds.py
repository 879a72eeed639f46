"""The kinds of lists that can be exported, with all that is different between them."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tortoise.queryset import QuerySet

from ringbook.activities.planned import selection as of_activities
from ringbook.activities.planned.ordering import ActivityOrder
from ringbook.activities.planned.ordering import ordered_by as activities_by
from ringbook.activities.planned.selection import ActivitySelection
from ringbook.contacts import selection as of_contacts
from ringbook.contacts.ordering import ContactOrder
from ringbook.contacts.ordering import ordered_by as contacts_by
from ringbook.contacts.selection import ContactSelection
from ringbook.core.errors import DomainError
from ringbook.core.ids import key_of
from ringbook.core.orders import Order
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomField, CustomFieldTarget
from ringbook.exports import activities, calls, contacts, organizations, tickets
from ringbook.exports.columns import Column
from ringbook.exports.own import PREFIX, column_of
from ringbook.organizations import selection as of_organizations
from ringbook.organizations.ordering import OrganizationOrder
from ringbook.organizations.ordering import ordered_by as organizations_by
from ringbook.organizations.selection import OrganizationSelection
from ringbook.telephony import selection as of_calls
from ringbook.telephony.ordering import CallOrder
from ringbook.telephony.ordering import ordered_by as calls_by
from ringbook.telephony.selection import CallSelection
from ringbook.tickets import selection as of_tickets
from ringbook.tickets.ordering import TicketOrder
from ringbook.tickets.ordering import ordered_by as tickets_by
from ringbook.tickets.selection import TicketSelection


@dataclass(frozen=True, slots=True)
class Kind:
    """name: of the model and of the node type. table: what the columns' SQL calls `r`. plural: what the file is.

    target: of the Crm's own fields; None for records that have none.
    """

    name: str
    table: str
    plural: str
    target: CustomFieldTarget | None
    selection: type[Any]
    order: type[Any]
    columns: Callable[[], list[Column]]
    selected: Callable[[Any, Viewer], Awaitable[QuerySet[Any]]]
    ordered: Callable[[Any, Viewer], Awaitable[Order]]


CONTACTS = Kind(
    "Contact", "contact", "Contacts", CustomFieldTarget.CONTACT, ContactSelection, ContactOrder,
    contacts.columns, of_contacts.selected, contacts_by,
)  # fmt: skip
ORGANIZATIONS = Kind(
    "Organization", "organization", "Organizations", CustomFieldTarget.ORGANIZATION, OrganizationSelection,
    OrganizationOrder, organizations.columns, of_organizations.selected, organizations_by,
)  # fmt: skip
TICKETS = Kind(
    "Ticket", "ticket", "Tickets", None, TicketSelection, TicketOrder,
    tickets.columns, of_tickets.selected, tickets_by,
)  # fmt: skip
ACTIVITIES = Kind(
    "Activity", "activity", "Activities", None, ActivitySelection, ActivityOrder,
    activities.columns, of_activities.selected, activities_by,
)  # fmt: skip
CALLS = Kind(
    "Call", "call", "Calls", None, CallSelection, CallOrder,
    calls.columns, of_calls.selected, calls_by,
)  # fmt: skip
KINDS = {kind.name: kind for kind in (CONTACTS, ORGANIZATIONS, TICKETS, ACTIVITIES, CALLS)}


async def columns_of(kind: Kind, keys: list[str]) -> list[Column]:
    """The columns with these keys, in this order, each once.

    Raises UNKNOWN_COLUMN at columns.N for each that there is not, BLANK for none.
    """
    if not keys:
        raise DomainError("blank", "Choose at least one column.", field="columns")
    known = {each.key: each for each in kind.columns()} | await _own(kind, keys)
    unknown = [
        DomainError("unknown_column", "There is no column {name}.", field=f"columns.{place}", name=key)
        for place, key in enumerate(keys)
        if key not in known
    ]
    if unknown:
        raise DomainError.all_of(unknown)
    return [known[key] for key in dict.fromkeys(keys)]


async def _own(kind: Kind, keys: list[str]) -> dict[str, Column]:
    """By the keys they were asked with. Whoever sees a record may read what stands on it, beyond the Crm gate too."""
    wanted = {key: key_of(key.removeprefix(PREFIX), "CustomField") for key in keys if key.startswith(PREFIX)}
    ids = [id for id in wanted.values() if id and kind.target]
    fields = {each.id: each for each in await CustomField.filter(id__in=ids, target=kind.target, deleted_at=None)}
    return {key: column_of(fields[id]) for key, id in wanted.items() if id in fields}
