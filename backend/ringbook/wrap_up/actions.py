"""After the call, in one step: what came of it, what was said, and what is next (TEL-3)."""

from datetime import UTC, datetime
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.telephony.actions.take import channels
from ringbook.telephony.models import Call
from ringbook.wrap_up.next_step import CallNextInput, plan_next
from ringbook.wrap_up.noting import noted

WRAPPED_UP = "call.wrapped_up"
TOLD = ("outcome", "wrap_up_note")


async def wrap_up(
    call: Call,
    *,
    by: Viewer,
    expected_version: int | None = None,
    next: CallNextInput | None = None,
    **said: Any,
) -> tuple[Call, Any]:
    """Say what a call came to; the call, and the phone meeting that `next` planned or None.

    said: outcome, and note as text; what is missing stays, outcome None and an empty note take back. Saying the same
    again changes nothing. Raises BLANK without anything, TOO_LONG, CONFLICT, and below `next` what `plan_next` does.
    """
    # Of two who wrap up at once the second sees the first one's note.
    call = await Call.select_for_update(no_key=True).get(id=call.id)
    if "note" in said:
        said["note"] = said["note"].strip()
    if not any(said.values()) and not next and not call.wrapped_up_at:
        sentence = "Say what came of the call, write a note, or plan what is next."
        raise DomainError("blank", sentence, field="outcome")
    note = await noted(call, said.pop("note"), by=by) if "note" in said else {}
    if note or any(getattr(call, name) != value for name, value in said.items()) or not call.wrapped_up_at:
        await _save(call, by, expected_version, **said, **note)
    return call, await plan_next(call, next, by=by) if next else None


async def _save(call: Call, by: Viewer, expected_version: int | None, **values: Any) -> None:
    """It is no entry of its own on the timeline: that of the call says it, and is told to be read again."""
    stamp: dict[str, Any] = {"wrapped_up_at": datetime.now(UTC), "wrapped_up_by_id": by.user_id}
    changes = await update(call, expected_version=expected_version, **values, **stamp)
    await call.fetch_related("contact", "organization")
    told, about = [each for each in changes if each.field in TOLD], (call.contact, call.organization)
    await record(WRAPPED_UP, call, by=by, changes=told, about=about, also_tell=await channels(call), story=False)
