"""Who sees and changes contacts: the Crm gate, then the account gate, and nothing in the trash."""

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.contacts.models import Contact
from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.prepared import per_viewer, rows_by
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import admitted
from ringbook.crms.policy import editable_accounts, readable_accounts
from ringbook.organizations import policy as organizations
from ringbook.phones.models import PhoneNumber


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Contact]:
    return _alive(readable_accounts(viewer, _managed_by), viewer.may("contacts:read"))


@per_viewer
def editable_by(viewer: Viewer) -> QuerySet[Contact]:
    """What one may not read one may not change."""
    allowed = viewer.may("contacts:read") and viewer.may("contacts:edit")
    return _alive(editable_accounts(viewer, _managed_by), allowed)


def can_delete(viewer: Viewer) -> bool:
    """Of those they may edit."""
    return viewer.may("contacts:delete")


def can_copy(contact: Contact, viewer: Viewer) -> bool:
    """Whoever may add such a contact to the same Crm."""
    return viewer.may("contacts:edit") and admitted(contact.crm_id, contact.account_kind, by=viewer)


async def find_editable(id: str, viewer: Viewer) -> Contact:
    """The contact with this global id. Raises NOT_FOUND, and FORBIDDEN for one that the viewer may only read."""
    contact = await find(visible_to(viewer), id)
    await check_edit(contact, viewer)
    return contact


async def check_edit(contact: Contact, viewer: Viewer, field: str = "id") -> None:
    """Raises FORBIDDEN, pointing at `field`, for one that the viewer may only read."""
    if not await rows_by(editable_by(viewer), "id", [contact.id]):
        raise DomainError("forbidden", "You may read this record, but not change it.", field=field)


def in_trash(viewer: Viewer) -> QuerySet[Contact]:
    """What the viewer could delete if it were not there already."""
    allowed = all(viewer.may(f"contacts:{verb}") for verb in ("read", "edit", "delete"))
    gate = editable_accounts(viewer, _managed_by) if allowed else NOTHING
    return Contact.filter(gate, deleted_at__isnull=False, merged_into_id=None)


def even_in_trash(viewer: Viewer) -> QuerySet[Contact]:
    """What the viewer sees, and would see if it were not in the trash."""
    return Contact.filter(readable_accounts(viewer, _managed_by) if viewer.may("contacts:read") else NOTHING)


def _alive(gate: Q, allowed: bool) -> QuerySet[Contact]:
    return Contact.filter(gate if allowed else NOTHING, deleted_at=None)


def _managed_by(viewer: Viewer) -> QuerySet[Contact]:
    return Contact.filter(managers=viewer.user_id).values("id")  # type: ignore[return-value]


def visible_numbers(viewer: Viewer) -> QuerySet[PhoneNumber]:
    """The numbers of all accounts the viewer sees."""
    of_contacts = Q(contact_id__in=Subquery(visible_to(viewer).values("id")))
    of_organizations = Q(organization_id__in=Subquery(organizations.visible_to(viewer).values("id")))
    return PhoneNumber.filter(of_contacts | of_organizations)
