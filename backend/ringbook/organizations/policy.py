"""Who sees and changes organizations: the Crm gate, then the account gate, and nothing in the trash."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.prepared import per_viewer, rows_by
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import editable_accounts, readable_accounts
from ringbook.organizations.models import Organization

MAY_DUPLICATE = "contacts:duplicate"
"""One permission for contacts and organizations."""


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Organization]:
    return _alive(readable_accounts(viewer, _managed_by), viewer.may("organizations:read"))


@per_viewer
def editable_by(viewer: Viewer) -> QuerySet[Organization]:
    """What one may not read one may not change."""
    allowed = viewer.may("organizations:read") and viewer.may("organizations:edit")
    return _alive(editable_accounts(viewer, _managed_by), allowed)


def can_delete(viewer: Viewer) -> bool:
    """Of those they may edit."""
    return viewer.may("organizations:delete")


async def find_editable(id: str, viewer: Viewer) -> Organization:
    """The organization with this global id. Raises NOT_FOUND, and FORBIDDEN for one that the viewer may only read."""
    organization = await find(visible_to(viewer), id)
    await check_edit(organization, viewer)
    return organization


async def check_edit(organization: Organization, viewer: Viewer, field: str = "id") -> None:
    """Raises FORBIDDEN, pointing at `field`, for one that the viewer may only read."""
    if not await rows_by(editable_by(viewer), "id", [organization.id]):
        raise DomainError("forbidden", "You may read this record, but not change it.", field=field)


def in_trash(viewer: Viewer) -> QuerySet[Organization]:
    """What the viewer could delete if it were not there already."""
    allowed = all(viewer.may(f"organizations:{verb}") for verb in ("read", "edit", "delete"))
    gate = editable_accounts(viewer, _managed_by) if allowed else NOTHING
    return Organization.filter(gate, deleted_at__isnull=False, merged_into_id=None)


def even_in_trash(viewer: Viewer) -> QuerySet[Organization]:
    """What the viewer sees, and would see if it were not in the trash."""
    return Organization.filter(readable_accounts(viewer, _managed_by) if viewer.may("organizations:read") else NOTHING)


def _alive(gate: Q, allowed: bool) -> QuerySet[Organization]:
    return Organization.filter(gate if allowed else NOTHING, deleted_at=None)


def _managed_by(viewer: Viewer) -> QuerySet[Organization]:
    return Organization.filter(managers=viewer.user_id).values("id")  # type: ignore[return-value]
