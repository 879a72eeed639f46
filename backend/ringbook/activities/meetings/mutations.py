"""Planning phone meetings, and saying that they are done."""

from typing import Any

import strawberry

from ringbook.activities.meetings import actions, policy
from ringbook.activities.meetings.inputs import (
    PhoneMeetingFinishInput,
    PhoneMeetingInput,
    PhoneMeetingPatch,
    said,
)
from ringbook.activities.meetings.types import PhoneMeeting
from ringbook.contacts import policy as contacts
from ringbook.contacts.records import Record
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput
from ringbook.core.viewer import Viewer
from ringbook.identity import policy as users
from ringbook.organizations import policy as organizations

ERRORS = (
    "BLANK, TOO_LONG, INVALID_RANGE, OUT_OF_RANGE, WRONG_CRM, NO_PROJECT, NOT_SWITCHED_ON, DO_NOT_CALL, INACTIVE,"
    " NO_ACCESS, NOT_FOUND; of numbers LETTERS, TOO_SHORT, WRONG_LENGTH, UNKNOWN_COUNTRY"
)


@strawberry.type(description="The phone meeting, or why not.")
class PhoneMeetingPayload(Payload):
    phone_meeting: PhoneMeeting | None = strawberry.field(default=None, description="The meeting as it is now.")


@strawberry.type
class PhoneMeetingMutations:
    @mutation(
        requires="activities:edit",
        description="Plans a call. Nothing dials by itself yet: AUTOMATIC is only kept."
        f" Errors: {ERRORS}, IN_PAST, CHOOSE_ONE.",
    )
    async def phone_meeting_create(self, info: Info, input: PhoneMeetingInput) -> PhoneMeetingPayload:
        viewer = info.context.viewer
        with_, values = await _with(input, viewer), await said(input, viewer)
        if "assignee" not in values:
            values["assignee"] = await users.visible_to(viewer).get(id=viewer.user_id)
        return PhoneMeetingPayload.of(phone_meeting=await actions.plan(with_, by=viewer, **values))

    @mutation(
        requires="activities:edit",
        description="Changes a phone meeting: one's own, or one with an account one may change."
        f" Errors: {ERRORS}, DONE, FORBIDDEN, CONFLICT.",
    )
    async def phone_meeting_update(self, info: Info, input: PhoneMeetingPatch) -> PhoneMeetingPayload:
        viewer = info.context.viewer
        meeting = await _editable(input.id, viewer)
        values = await said(input, viewer)
        return PhoneMeetingPayload.of(phone_meeting=await actions.change(meeting, by=viewer, **values))

    @mutation(
        requires="activities:edit",
        description="Says that a phone meeting is done, or with done: false that it is not."
        " Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def phone_meeting_finish(self, info: Info, input: PhoneMeetingFinishInput) -> PhoneMeetingPayload:
        viewer = info.context.viewer
        meeting = await _editable(input.id, viewer)
        return PhoneMeetingPayload.of(phone_meeting=await actions.finish(meeting, by=viewer, done=input.done))

    @mutation(
        requires="activities:edit",
        description="Deletes a phone meeting, done or not. Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def phone_meeting_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await _editable(input.id, viewer), by=viewer)
        return DeletePayload(deleted_id=input.id)


async def _with(input: PhoneMeetingInput, viewer: Viewer) -> Record | None:
    """Who is called. Raises NOT_FOUND or CHOOSE_ONE."""
    if input.contact_id and input.organization_id:
        sentence = "A phone meeting is with a contact or with an organization, not with both."
        raise DomainError("choose_one", sentence, field="organizationId")
    if input.contact_id:
        return await find(contacts.visible_to(viewer), input.contact_id, "contactId")
    if input.organization_id:
        return await find(organizations.visible_to(viewer), input.organization_id, "organizationId")
    return None


async def _editable(id: str, viewer: Viewer) -> Any:
    """The meeting with this id. Raises NOT_FOUND or FORBIDDEN."""
    meeting = await find(policy.visible_to(viewer), id, kind="PhoneMeeting")
    await policy.check_edit(meeting, viewer)
    return meeting
