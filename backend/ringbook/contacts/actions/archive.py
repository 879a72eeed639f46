"""The archive: whom we no longer work with. They stay in lists and are still known when they call."""

from datetime import UTC, datetime

from ringbook.contacts.actions.companies import companies
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update

ARCHIVED = "contact.archived"
UNARCHIVED = "contact.unarchived"


def refuse_archived(contact: Contact, field: str = "id") -> None:
    """Raises ARCHIVED, pointing at `field`, for one who has to come out of the archive before they are changed."""
    if contact.archived_at:
        sentence = "Restore {name} first: they are in the archive."
        raise DomainError("archived", sentence, field=field, name=contact.display_name)


async def archive(contact: Contact, *, by: Viewer, expected_version: int | None = None) -> Contact:
    """Put away; the person type is kept for when they come back. Twice is once. Raises CONFLICT."""
    return await _set(contact, ARCHIVED, datetime.now(UTC), by, expected_version)


async def unarchive(contact: Contact, *, by: Viewer, expected_version: int | None = None) -> Contact:
    """Back, as the person type they were. Raises CONFLICT."""
    return await _set(contact, UNARCHIVED, None, by, expected_version)


async def _set(contact: Contact, name: str, at: datetime | None, by: Viewer, expected_version: int | None) -> Contact:
    before = await Contact.select_for_update(no_key=True).get(id=contact.id)
    if bool(before.archived_at) == bool(at):
        return before
    changes = await update(contact, expected_version=expected_version, archived_at=at)
    await record(name, contact, by=by, changes=changes, about=await companies(contact.organization_id))
    return contact
