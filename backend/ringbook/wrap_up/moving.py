"""A call that was with somebody else after all takes along what its wrap-up left."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.activities.planned import actions as activities
from ringbook.activities.planned import policy
from ringbook.activities.planned.models import Activity
from ringbook.contacts.models import Contact
from ringbook.contacts.records import is_seen
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.telephony.actions.take import channels
from ringbook.telephony.models import Call
from ringbook.wrap_up.actions import TOLD, WRAPPED_UP
from ringbook.wrap_up.models import CallNext
from ringbook.wrap_up.next_step import named, number_of
from ringbook.wrap_up.noting import note_moved


async def take_along(call: Call, before: Mapping[str, str] | None, *, by: Viewer) -> None:
    """before: the contact whom the call was with until now, as the history has it; None for nobody."""
    if changes := await update(call, **await note_moved(call, by=by)):
        await call.fetch_related("contact", "organization")
        told, about = [each for each in changes if each.field in TOLD], (call.contact, call.organization)
        await record(WRAPPED_UP, call, by=by, changes=told, about=about, also_tell=await channels(call), story=False)
    contact = await Contact.get_or_none(id=call.contact_id) if call.contact_id else None
    if contact and await is_seen(contact, by):
        for meeting in await _open(call, UUID(before["id"]) if before else None, by):
            await _move(meeting, call, contact, before["label"] if before else call.national, by)


async def _open(call: Call, contact_id: UUID | None, by: Viewer) -> list[Activity]:
    """The phone meetings that the wrap-up planned with this contact, are not over, and that the viewer may change."""
    ids: list[UUID] = await CallNext.filter(call_id=call.id).values_list("activity_id", flat=True)  # type: ignore[assignment]
    planned = Activity.filter(id__in=ids, contact_id=contact_id, done_at=None, outcome=None)
    return await policy.editable_by(by, among=planned)


async def _move(meeting: Activity, call: Call, contact: Contact, name: str, by: Viewer) -> None:
    """One that cannot be with the contact, such as of a project that works with another Crm, stays."""
    await contact.fetch_related("organization")
    await meeting.fetch_related("project", "ticket")
    # These are said again, so that they are looked at together with the contact.
    values: dict[str, Any] = {"contact": contact, "project": meeting.project, "ticket": meeting.ticket}
    if meeting.organization_id:
        values["organization"] = contact.organization
    if meeting.subject == named(name):
        values["subject"] = named(str(contact))
    if not call.number and (number := await number_of(contact)):
        values["number"] = number
    try:
        await activities.change(meeting, by=by, **values)
    except DomainError:
        return
