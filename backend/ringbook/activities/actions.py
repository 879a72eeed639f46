"""What happens to notes."""

from collections.abc import Sequence
from datetime import UTC, datetime

from ringbook.activities.models import Note
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, around, owner
from ringbook.core.checks import short
from ringbook.core.copying import insert_all
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.history.bulk import record_all

ADDED = "note.added"
CHANGED = "note.changed"
DELETED = "note.deleted"
LONGEST = 20_000


async def add(subject: Record, body: str, *, by: Viewer) -> Note:
    """A note about a contact or an organization. Raises BLANK or TOO_LONG.

    A contact's organization tells it in its story, too.
    """
    note = await Note.create(**owner(subject), author_id=by.user_id, body=_body(body))
    await record(ADDED, note, by=by, about=await around(note))
    return note


async def add_all(notes: Sequence[tuple[Contact, str]], *, by: Viewer) -> list[Note]:
    """`add` for many contacts at once; the notes in their order."""
    rows = [(Note(contact_id=contact.id, author_id=by.user_id, body=_body(body)), contact) for contact, body in notes]
    await insert_all([note for note, _ in rows])
    await record_all(ADDED, [(note, [contact.id, contact.organization_id]) for note, contact in rows], by=by)
    return [note for note, _ in rows]


async def change(note: Note, *, by: Viewer, body: str, expected_version: int | None = None) -> Note:
    """Rewrite a note. Raises BLANK, TOO_LONG or CONFLICT."""
    if changes := await update(note, expected_version=expected_version, body=_body(body)):
        await record(CHANGED, note, by=by, changes=changes, about=await around(note), story=False)
    return note


async def delete(note: Note, *, by: Viewer) -> None:
    """Off the timeline; the history keeps it."""
    changes = await update(note, deleted_at=datetime.now(UTC))
    await record(DELETED, note, by=by, changes=changes, about=await around(note), story=False)


def _body(text: str) -> str:
    text = text.strip()
    if not text:
        raise DomainError("blank", "Write something first.", field="body")
    return short(text, field="body", most=LONGEST)
