"""What belongs to a contact or an organization, to just one of them, by its contact_id and organization_id.

Whoever sees the record sees what belongs to it, and what happens there is told in the record's timeline; a contact's
also in that of the organization they work in at that moment. When they change it, what was told stays where it was.
"""

from typing import Any, TypeAlias

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts import policy
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.core.find import find, find_or_none
from ringbook.core.viewer import Viewer
from ringbook.organizations import policy as organizations
from ringbook.organizations.models import Organization

Record: TypeAlias = Contact | Organization


async def find_record(id: str, viewer: Viewer, *, field: str = "recordId") -> Record:
    """The contact or the organization with this global id, if the viewer sees it. Raises NOT_FOUND at `field`."""
    contact = await find_or_none(policy.visible_to(viewer), id)
    return contact or await find(organizations.visible_to(viewer), id, field)


async def is_seen(record: Record, viewer: Viewer) -> bool:
    rows: QuerySet[Any] = (policy if isinstance(record, Contact) else organizations).visible_to(viewer)
    return await rows.filter(id=record.id).exists()


def owner(record: Record) -> dict[str, Any]:
    """The column, and its value, of what belongs to the record."""
    return {"contact_id" if isinstance(record, Contact) else "organization_id": record.id}


def owner_seen(viewer: Viewer, among: QuerySet[Any] | None = None) -> Q:
    """The viewer sees the record that a row belongs to.

    among: just these rows are asked for; then only their records are looked at, not all that the viewer sees.
    """
    people, firms = policy.visible_to(viewer), organizations.visible_to(viewer)
    if among is not None:
        people = people.filter(id__in=Subquery(among.values("contact_id")))
        firms = firms.filter(id__in=Subquery(among.values("organization_id")))
    theirs, at_work = Subquery(people.values("id")), Subquery(firms.values("id"))
    return Q(contact_id__in=theirs) | Q(organization_id__in=at_work)


async def record_of(row: Any) -> Record | None:
    """The contact that a row belongs to, else the organization, whoever may see it; None for a row of neither."""
    if row.contact_id:
        return await Contact.get_or_none(id=row.contact_id)
    return await Organization.get_or_none(id=row.organization_id) if row.organization_id else None


async def around(row: Any) -> list[Record]:
    """The records whose timelines tell what happens to a row that belongs to one of them."""
    contacts = await Contact.filter(id=row.contact_id) if row.contact_id else []
    return [*contacts, *await companies(row.organization_id, *(each.organization_id for each in contacts))]
