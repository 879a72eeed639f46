"""Deleting a field, and bringing it back."""

from datetime import UTC, datetime

from ringbook.core.still import change_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields import usage
from ringbook.custom_fields.actions import checks
from ringbook.custom_fields.actions.create import reindex
from ringbook.custom_fields.models import CustomField
from ringbook.history.actions import SETTINGS, record, update

DELETED = "custom_field.deleted"
RESTORED = "custom_field.restored"


async def delete(field: CustomField, *, by: Viewer) -> int:
    """Take the field away from all records; answers how many have a value, which comes back with `restore`."""
    await change_rules(field.crm_id)
    await usage.patiently()
    count = (await usage.of_fields([field])).get(field.id, 0)
    changes = await update(field, deleted_at=datetime.now(UTC))
    await record(DELETED, field, by=by, changes=changes, also_tell=[SETTINGS])
    await reindex()
    return count


async def restore(field: CustomField, *, by: Viewer) -> CustomField:
    """Bring a deleted field back with all its values. Raises TAKEN when another has its name by now."""
    await change_rules(field.crm_id)
    await checks.free_name(field.name, field.crm_id, field.target, but=field.id)
    if changes := await update(field, deleted_at=None):
        await record(RESTORED, field, by=by, changes=changes, also_tell=[SETTINGS])
        await reindex()
    return field
