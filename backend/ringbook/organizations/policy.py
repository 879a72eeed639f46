"""Who sees and changes organizations: the Crm gate, then the account gate, and nothing in the trash."""

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.conditions import NOTHING
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import editable_accounts, readable_accounts
from ringbook.organizations.models import Organization


def visible_to(viewer: Viewer) -> QuerySet[Organization]:
    return _alive(readable_accounts(viewer, _managed_by(viewer)), viewer.may("organizations:read"))


def editable_by(viewer: Viewer) -> QuerySet[Organization]:
    """What one may not read one may not change."""
    allowed = viewer.may("organizations:read") and viewer.may("organizations:edit")
    return _alive(editable_accounts(viewer, _managed_by(viewer)), allowed)


def can_dial(viewer: Viewer) -> bool:
    return viewer.may("calls:dial")


async def check_edit(organization: Organization, viewer: Viewer) -> None:
    """Raises FORBIDDEN for one that the viewer may only read."""
    if not await editable_by(viewer).filter(id=organization.id).exists():
        raise DomainError("forbidden", "You may read this record, but not change it.", field="id")


def _alive(gate: Q, allowed: bool) -> QuerySet[Organization]:
    return Organization.filter(gate if allowed else NOTHING, deleted_at=None)


def _managed_by(viewer: Viewer) -> QuerySet[Organization]:
    return Organization.filter(managers=viewer.user_id).values("id")  # type: ignore[return-value]
