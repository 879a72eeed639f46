"""To the trash and back."""

from datetime import UTC, datetime

from ringbook.core.errors import not_found
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.reclaiming import reclaim
from ringbook.history.actions import record, update
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import visible_to

DELETED = "organization.deleted"
RESTORED = "organization.restored"


async def delete(organization: Organization, *, by: Viewer) -> None:
    """To the trash: hidden from everybody everywhere.

    Its contacts stay, without an organization as long as it is there; so do those below it, without a parent. Its
    unique values are free for others.
    """
    changes = await update(organization, deleted_at=datetime.now(UTC))
    await record(DELETED, organization, by=by, changes=changes)


async def restore(organization: Organization, *, by: Viewer) -> Organization:
    """Out of the trash. Raises NOT_FOUND for one that is not there any more, and TAKEN for a unique value that
    another one has got meanwhile."""
    await hold_rules(organization.crm_id)
    stored = await Organization.select_for_update(no_key=True).get_or_none(id=organization.id)
    if stored is None or stored.deleted_at is None:
        raise not_found()
    await reclaim(CustomFieldTarget.ORGANIZATION, stored, seen=visible_to(by))
    changes = await update(organization, deleted_at=None)
    await record(RESTORED, organization, by=by, changes=changes)
    return organization
