"""Contacts, organizations and tickets as the search sees them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts import search as contact_search
from ringbook.core.haystack import Haystack
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations import search as organization_search
from ringbook.tickets import policy as tickets
from ringbook.tickets import search as ticket_search
from ringbook.tickets.models import Ticket


@dataclass(frozen=True, slots=True)
class Kind:
    """visible: the rows a viewer sees. names: sort keys that a name may be typed as the beginning of.

    owner: the column by which numbers and addresses refer to such a row. named: a word is in the name. haystack: where
    the list's own search looks.
    """

    visible: Callable[[Viewer], QuerySet[Any]]
    names: tuple[Callable[[Table], Term], ...]
    owner: Literal["contact_id", "organization_id", ""]
    named: Callable[[str], Q]
    haystack: Callable[[Viewer], Haystack]


def _last_name_first(row: Table) -> Term:
    return row.sort_name


CONTACTS = Kind(
    visible=contacts.visible_to,
    names=(_last_name_first, contact_search.first_name_first),
    owner="contact_id",
    named=contact_search.named,
    haystack=contact_search.haystack,
)
ORGANIZATIONS = Kind(
    visible=organizations.visible_to,
    names=(_last_name_first,),
    owner="organization_id",
    named=organization_search.named,
    haystack=lambda viewer: organization_search.haystack(),
)
TICKETS = Kind(
    visible=tickets.visible_to,
    names=(),
    owner="",
    named=ticket_search.named,
    haystack=lambda viewer: Haystack(Ticket.all(), ticket_search.named, lambda word: ()),
)
