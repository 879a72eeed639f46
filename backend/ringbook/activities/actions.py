"""What happens to notes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.activities.mentions import tell
from ringbook.activities.models import Note
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, around, owner
from ringbook.core.checks import short
from ringbook.core.copying import insert_all
from ringbook.core.errors import DomainError
from ringbook.core.rich_text import clean, from_plain, mentioned, plain
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.history.bulk import record_all

ADDED = "note.added"
CHANGED = "note.changed"
DELETED = "note.deleted"
LONGEST = 20_000
MENTIONS = 50
"""Users that a note may mention."""


async def add(
    subject: Record, body: str | None = None, *, html: str | None = None, by: Viewer, author: UUID | None = None
) -> Note:
    """A note about a contact or an organization: plain text, or rich text that may mention users, who are told.

    author: whose it is, if not that of `by`.

    Raises CHOOSE_ONE, BLANK, TOO_LONG, TOO_DEEP or TOO_MANY. A contact's organization tells it in its story, too.
    """
    note = await Note.create(**owner(subject), author_id=author or by.user_id, **said(body, html))
    await record(ADDED, note, by=by, about=await around(note))
    await tell(note, mentioned(note.html), by=by)
    return note


async def add_all(notes: Sequence[tuple[Contact, str]], *, by: Viewer) -> list[Note]:
    """`add` for many contacts at once, in plain text; the notes in their order."""
    rows = [(Note(contact_id=contact.id, author_id=by.user_id, **said(body)), contact) for contact, body in notes]
    await insert_all([note for note, _ in rows])
    await record_all(ADDED, [(note, [contact.id, contact.organization_id]) for note, contact in rows], by=by)
    return [note for note, _ in rows]


async def change(
    note: Note, *, by: Viewer, body: str | None = None, html: str | None = None, expected_version: int | None = None
) -> Note:
    """Rewrite a note; whom it did not mention before is told. Raises what `add` does, and CONFLICT."""
    before = set(mentioned(note.html))
    if changes := await update(note, expected_version=expected_version, **said(body, html)):
        await record(CHANGED, note, by=by, changes=changes, about=await around(note), story=False)
        await tell(note, [id for id in mentioned(note.html) if id not in before], by=by)
    return note


async def move(note: Note, to: Record, *, by: Viewer) -> Note:
    """The same note of the same author about somebody else: it leaves the one timeline and comes to the other."""
    await delete(note, by=by)
    text = {"html": note.html} if note.html else {"body": note.body}
    return await add(to, **text, by=by, author=note.author_id)


async def delete(note: Note, *, by: Viewer) -> None:
    """Off the timeline; the history keeps it."""
    changes = await update(note, deleted_at=datetime.now(UTC))
    await record(DELETED, note, by=by, changes=changes, about=await around(note), story=False)


def said(body: str | None, html: str | None = None) -> dict[str, Any]:
    """The columns for what somebody wrote, in one of the two ways."""
    if (body is None) == (html is None):
        raise DomainError("choose_one", "Write either plain or rich text.", field="body" if html is None else "html")
    field = "body" if html is None else "html"
    rich = "" if html is None else clean(html, field=field, most=LONGEST)
    text = plain(rich) if rich else (body or "").strip()
    if not text:
        raise DomainError("blank", "Write something first.", field=field)
    if len(mentioned(rich)) > MENTIONS:
        raise DomainError("too_many", "At most {most} fit here.", field=field, most=MENTIONS)
    return {"body": short(text, field=field, most=LONGEST), "html": "" if rich == from_plain(text) else rich}
