"""Who sees and changes contacts: the Crm gate, then the account gate, and nothing in the trash."""

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import editable_accounts, readable_accounts
from ringbook.organizations import policy as organizations
from ringbook.phones.models import PhoneNumber


def visible_to(viewer: Viewer) -> QuerySet[Contact]:
    return _alive(readable_accounts(viewer, _managed_by(viewer)), viewer.may("contacts:read"))


def editable_by(viewer: Viewer) -> QuerySet[Contact]:
    """What one may not read one may not change."""
    allowed = viewer.may("contacts:read") and viewer.may("contacts:edit")
    return _alive(editable_accounts(viewer, _managed_by(viewer)), allowed)


def can_delete(viewer: Viewer) -> bool:
    """Of those they may edit."""
    return viewer.may("contacts:delete")


def can_dial(viewer: Viewer) -> bool:
    return viewer.may("calls:dial")


async def check_edit(contact: Contact, viewer: Viewer) -> None:
    """Raises FORBIDDEN for one that the viewer may only read."""
    if not await editable_by(viewer).filter(id=contact.id).exists():
        raise DomainError("forbidden", "You may read this record, but not change it.", field="id")


def _alive(gate: Q, allowed: bool) -> QuerySet[Contact]:
    return Contact.filter(gate if allowed else NOTHING, deleted_at=None)


def _managed_by(viewer: Viewer) -> QuerySet[Contact]:
    return Contact.filter(managers=viewer.user_id).values("id")  # type: ignore[return-value]


def visible_numbers(viewer: Viewer) -> QuerySet[PhoneNumber]:
    """The numbers of all accounts the viewer sees."""
    of_contacts = Q(contact_id__in=Subquery(visible_to(viewer).values("id")))
    of_organizations = Q(organization_id__in=Subquery(organizations.visible_to(viewer).values("id")))
    return PhoneNumber.filter(of_contacts | of_organizations)
