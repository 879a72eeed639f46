"""The note of a call: on the timeline of whom it was with, or on the call itself."""

from typing import Any

from ringbook.activities import actions as notes
from ringbook.activities import policy
from ringbook.activities.models import Note
from ringbook.contacts.records import Record, owner, record_of
from ringbook.core.checks import short
from ringbook.core.viewer import Viewer
from ringbook.telephony.models import Call
from ringbook.wrap_up.place import place_of


async def noted(call: Call, text: str, *, by: Viewer) -> dict[str, Any]:
    """Write, rewrite or take away the note; answers the columns of the call, none where it says that already.

    It is one of the contact's, else of the organization's; without either, or when `by` may not note there, the call
    keeps it. A colleague's note stays: another one is written beside it. Raises TOO_LONG.
    """
    short(text, field="note", most=notes.LONGEST)
    old = await _note_of(call)
    if text == (old.body if old else call.wrap_up_note):
        return {}
    mine = old if old and policy.can_edit(old, by) else None
    if mine and text and _is_about(mine, await record_of(call)):
        await notes.change(mine, body=text, by=by)
        return {"note": mine}
    if mine:
        await notes.delete(mine, by=by)
    place = await _place(call, by) if text else None
    note = await notes.add(place, text, by=by) if place else None
    return {"note": note, "wrap_up_note": "" if note else text}


async def note_moved(call: Call, *, by: Viewer) -> dict[str, Any]:
    """Bring the note to whom the call is with now; answers the columns of the call, none where nothing is to be done.

    A note that `by` may not touch stays where it is, and the call keeps what it says. What the call kept while nobody
    knew who it was becomes a note of whoever wrapped it up.
    """
    old, place = await _note_of(call), await _place(call, by)
    if old is None:
        if not call.wrap_up_note or not place:
            return {}
        author = call.wrapped_up_by_id
        return {"note": await notes.add(place, call.wrap_up_note, by=by, author=author), "wrap_up_note": ""}
    if _is_about(old, await record_of(call)):
        return {}
    kept = {"note": None, "wrap_up_note": old.body}
    if not policy.can_edit(old, by):
        return kept
    if place:
        return {"note": await notes.move(old, place, by=by), "wrap_up_note": ""}
    await notes.delete(old, by=by)
    return kept


async def _note_of(call: Call) -> Note | None:
    return await Note.get_or_none(id=call.note_id, deleted_at=None) if call.note_id else None


async def _place(call: Call, by: Viewer) -> Record | None:
    """Where `by` may note what was said."""
    return await place_of(call, by) if by.may("notes:add") else None


def _is_about(note: Note, record: Record | None) -> bool:
    return record is not None and all(getattr(note, name) == key for name, key in owner(record).items())
