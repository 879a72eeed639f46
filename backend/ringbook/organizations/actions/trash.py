"""To the trash and back."""

from datetime import UTC, datetime

from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.reclaiming import reclaim
from ringbook.emails.actions import Address
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import record, update
from ringbook.organizations.actions.duplicates import Signs, duplicates
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import visible_to
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneNumber

DELETED = "organization.deleted"
RESTORED = "organization.restored"


async def delete(organization: Organization, *, by: Viewer) -> None:
    """To the trash: hidden from everybody everywhere.

    Its contacts stay, without an organization as long as it is there; so do those below it, without a parent. Its
    unique values are free for others. Raises NOT_FOUND for one that is there already.
    """
    await _stored(organization, in_trash=False)
    changes = await update(organization, deleted_at=datetime.now(UTC))
    await record(DELETED, organization, by=by, changes=changes)


async def restore(organization: Organization, *, by: Viewer) -> Organization:
    """Out of the trash.

    Raises NOT_FOUND for one that is not there any more, and for what another one has got meanwhile: TAKEN for a unique
    value, DUPLICATE for a tax id, a number or an address if `by` may not duplicate.
    """
    await hold_rules(organization.crm_id)
    stored = await _stored(organization, in_trash=True)
    await _refuse_duplicates(stored, by)
    await reclaim(CustomFieldTarget.ORGANIZATION, stored, seen=visible_to(by))
    changes = await update(organization, deleted_at=None)
    await record(RESTORED, organization, by=by, changes=changes)
    return organization


async def _refuse_duplicates(organization: Organization, by: Viewer) -> None:
    emails = [
        Address(row.address) for row in await EmailAddress.filter(organization_id=organization.id).order_by("rank")
    ]
    phones = [Given.of(row) for row in await PhoneNumber.filter(organization_id=organization.id).order_by("rank")]
    if wrong := await duplicates(await organization.crm, Signs(organization.tax_id, emails, phones), by=by):
        raise DomainError.all_of(wrong)


async def _stored(organization: Organization, *, in_trash: bool) -> Organization:
    """As it is now, held until our transaction ends. Raises NOT_FOUND for one that is elsewhere or gone."""
    rows = Organization.filter(deleted_at__isnull=not in_trash).select_for_update(no_key=True)
    if (stored := await rows.get_or_none(id=organization.id)) is None:
        raise not_found()
    return stored
