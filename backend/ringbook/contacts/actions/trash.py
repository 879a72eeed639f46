"""To the trash and back."""

from datetime import UTC, datetime

from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.errors import not_found
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.reclaiming import reclaim
from ringbook.history.actions import record, update

DELETED = "contact.deleted"
RESTORED = "contact.restored"


async def delete(contact: Contact, *, by: Viewer) -> None:
    """To the trash: hidden from everybody everywhere. Its unique values are free for others."""
    changes = await update(contact, deleted_at=datetime.now(UTC))
    await record(DELETED, contact, by=by, changes=changes, about=await companies(contact.organization_id))


async def restore(contact: Contact, *, by: Viewer) -> Contact:
    """Out of the trash, into the archive if they were in it.

    Raises NOT_FOUND for one who is not there any more, and TAKEN for a unique value that another one has got meanwhile.
    """
    await hold_rules(contact.crm_id)
    stored = await Contact.select_for_update(no_key=True).get_or_none(id=contact.id)
    if stored is None or stored.deleted_at is None:
        raise not_found()
    await reclaim(CustomFieldTarget.CONTACT, stored, seen=visible_to(by))
    changes = await update(contact, deleted_at=None)
    await record(RESTORED, contact, by=by, changes=changes, about=await companies(contact.organization_id))
    return contact
