"""Moving contacts to another stage."""

from ringbook.contacts.actions.archive import refuse_archived
from ringbook.contacts.actions.checks import problems
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.models import Stage
from ringbook.history.actions import record, update

MOVED = "contact.moved"


async def move(contact: Contact, stage: Stage, *, by: Viewer) -> Contact:
    """To another stage. Raises ARCHIVED, WRONG_CRM."""
    await hold_rules(contact.crm_id)
    refuse_archived(await Contact.select_for_update(no_key=True).get(id=contact.id))
    if wrong := problems({"stage": stage}, contact.crm_id):
        raise DomainError.all_of(wrong)
    if changes := await update(contact, stage=stage):
        await record(MOVED, contact, by=by, changes=changes, about=await companies(contact.organization_id))
    return contact
