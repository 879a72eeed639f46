"""To the trash and back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tortoise import connections

from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.duplicates import duplicates
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.reclaiming import reclaim
from ringbook.emails.actions import Address
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import Change, record, update
from ringbook.history.bulk import Happening, write_all
from ringbook.history.listening import announce
from ringbook.phones.actions import Given
from ringbook.phones.models import PhoneNumber

DELETED = "contact.deleted"
RESTORED = "contact.restored"
_DELETE = """
UPDATE contact SET deleted_at = %s, version = version + 1, updated_at = %s WHERE id = ANY(%s)
RETURNING id, version, organization_id
"""


async def delete(contact: Contact, *, by: Viewer) -> None:
    """To the trash: hidden from everybody everywhere. Its unique values are free for others.

    Raises NOT_FOUND for one who is there already.
    """
    await _stored(contact, in_trash=False)
    changes = await update(contact, deleted_at=datetime.now(UTC))
    await record(DELETED, contact, by=by, changes=changes, about=await companies(contact.organization_id))


async def delete_all(contacts: Sequence[Contact], *, by: Viewer) -> None:
    """`delete` for many who are held and not there yet, in a few statements. Who listens hears of all of them at once;
    screens are not told one by one."""
    now = datetime.now(UTC)
    values = [now, now, [contact.id for contact in contacts]]
    touched = await connections.get("default").execute_query_dict(_DELETE, values)
    change = Change("deleted_at", None, now.isoformat())
    happened = [Happening(row["id"], row["version"], (row["organization_id"],), [change]) for row in touched]
    await write_all(DELETED, "Contact", happened, by=by)
    await announce(DELETED, contacts, by)


async def restore(contact: Contact, *, by: Viewer) -> Contact:
    """Out of the trash, into the archive if they were in it.

    Raises NOT_FOUND for one who is not there any more, and for what another one has got meanwhile: TAKEN for a unique
    value, DUPLICATE for a number or an address if `by` may not duplicate.
    """
    await hold_rules(contact.crm_id)
    stored = await _stored(contact, in_trash=True)
    await _refuse_duplicates(stored, by)
    await reclaim(CustomFieldTarget.CONTACT, stored, seen=visible_to(by))
    changes = await update(contact, deleted_at=None)
    await record(RESTORED, contact, by=by, changes=changes, about=await companies(contact.organization_id))
    return contact


async def _refuse_duplicates(contact: Contact, by: Viewer) -> None:
    emails = [Address(row.address) for row in await EmailAddress.filter(contact_id=contact.id).order_by("rank")]
    phones = [Given.of(row) for row in await PhoneNumber.filter(contact_id=contact.id).order_by("rank")]
    if wrong := await duplicates(await contact.crm, emails, phones, by=by):
        raise DomainError.all_of(wrong)


async def _stored(contact: Contact, *, in_trash: bool) -> Contact:
    """As they are now, held until our transaction ends. Raises NOT_FOUND for one who is elsewhere or gone."""
    rows = Contact.filter(deleted_at__isnull=not in_trash).select_for_update(no_key=True)
    if (stored := await rows.get_or_none(id=contact.id)) is None:
        raise not_found()
    return stored
