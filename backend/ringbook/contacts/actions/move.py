"""Moving contacts: to another stage, or to the trash."""

from datetime import UTC, datetime

from ringbook.contacts.actions.checks import problems
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.models import Stage
from ringbook.history.actions import record, update

MOVED = "contact.moved"
DELETED = "contact.deleted"


async def move(contact: Contact, stage: Stage, *, by: Viewer) -> Contact:
    """To another stage. Raises WRONG_CRM."""
    await hold_rules(contact.crm_id)
    if wrong := problems({"stage": stage}, contact.crm_id):
        raise DomainError.all_of(wrong)
    if changes := await update(contact, stage=stage):
        await record(MOVED, contact, by=by, changes=changes, about=await companies(contact.organization_id))
    return contact


async def delete(contact: Contact, *, by: Viewer) -> None:
    """To the trash: hidden from everybody everywhere."""
    changes = await update(contact, deleted_at=datetime.now(UTC))
    await record(DELETED, contact, by=by, changes=changes, about=await companies(contact.organization_id))
