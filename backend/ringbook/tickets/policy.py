"""Who sees and changes tickets: with tickets:read, whoever sees the contact or the organization of one.

A ticket with neither is seen by all whom the gate of its Crm lets in.
"""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.contacts.records import owner_seen
from ringbook.core.conditions import NOTHING, each_referring
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import restricted
from ringbook.organizations import policy as organizations
from ringbook.tickets.models import Ticket

MAY_READ, MAY_EDIT, MAY_DELETE = "tickets:read", "tickets:edit", "tickets:delete"


def visible_to(viewer: Viewer, among: QuerySet[Ticket] | None = None) -> QuerySet[Ticket]:
    """among: just these are asked for; then only their records are looked at, not all that the viewer sees."""
    if not viewer.may(MAY_READ):
        return Ticket.filter(NOTHING)
    accounts = _theirs(viewer) if among is None else owner_seen(viewer, among)
    return (Ticket if among is None else among).filter(accounts | _of_nobody(viewer), deleted_at=None)


def can_edit(viewer: Viewer) -> bool:
    """Those they see."""
    return viewer.may(MAY_EDIT)


def can_delete(viewer: Viewer) -> bool:
    """Those they see."""
    return viewer.may(MAY_DELETE)


async def would_see(ticket: Ticket, viewer: Viewer) -> bool:
    """Whether they would see the ticket with the accounts that it has here, though these are not saved yet."""
    if not viewer.may(MAY_READ):
        return False
    if ticket.contact_id and await contacts.visible_to(viewer).filter(id=ticket.contact_id).exists():
        return True
    if ticket.organization_id and await organizations.visible_to(viewer).filter(id=ticket.organization_id).exists():
        return True
    alone = ticket.contact_id is None and ticket.organization_id is None
    return alone and (not restricted(viewer) or ticket.crm_id in viewer.crm_ids)


def _theirs(viewer: Viewer) -> Q:
    """The viewer sees the contact or the organization."""
    people, firms = contacts.visible_to(viewer), organizations.visible_to(viewer)
    return each_referring("contact_id", people) | each_referring("organization_id", firms)


def _of_nobody(viewer: Viewer) -> Q:
    nobody = Q(contact_id=None, organization_id=None)
    return Q(nobody, crm_id__in=viewer.crm_ids) if restricted(viewer) else nobody
