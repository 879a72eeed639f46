"""Dialling by hand, and settling what nobody knows."""

import strawberry

from ringbook.activities.planned import policy
from ringbook.activities.planned.ids import find
from ringbook.activities.planned.kinds.mutations import PhoneMeetingPayload
from ringbook.activities.planned.kinds.types import PhoneMeeting
from ringbook.activities.planned.types import ActivityKind
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.dialling import actions, listeners

__all__ = ["DiallingMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="Which phone meeting to dial.")
class PhoneMeetingDialInput:
    id: strawberry.ID = strawberry.field(description="The phone meeting, not done yet.")


@strawberry.input(description="What became of a call that nobody knows about.")
class DialTryResolveInput:
    phone_meeting_id: strawberry.ID = strawberry.field(description="The phone meeting, whose outcome is UNCLEAR.")
    reached: bool = strawberry.field(
        description="true: somebody answered, and the meeting is done. false: nobody did, and the next try may come."
    )


@strawberry.type(description="The phone meeting that is dialled, or why not.")
class PhoneMeetingDialPayload(Payload):
    link: str | None = strawberry.field(
        default=None, description="tel:+48… for the viewer's own device; null when the PBX rings."
    )
    phone_meeting: PhoneMeeting | None = strawberry.field(default=None, description="The meeting as it is now.")


@strawberry.type
class DiallingMutations:
    @mutation(
        requires="calls:dial",
        description="Has the PBX ring the viewer's extension and the meeting's number, which is then a try of it; where"
        " no PBX is set, or the viewer has no extension, answers a link to open. Errors: NOT_FOUND, DONE, NO_NUMBER,"
        " DO_NOT_CALL, DIALLING while it rings already.",
    )
    async def phone_meeting_dial(self, info: Info, input: PhoneMeetingDialInput) -> PhoneMeetingDialPayload:
        viewer = info.context.viewer
        meeting = await find(policy.visible_to(viewer), input.id, ActivityKind.PHONE_MEETING)
        meeting, link = await actions.dial_by_hand(meeting, by=viewer)
        return PhoneMeetingDialPayload.of(phone_meeting=meeting, link=link)

    @mutation(
        requires="activities:edit",
        description="Says what became of a call after an UNCLEAR outcome. Errors: NOT_FOUND, FORBIDDEN, NOT_UNCLEAR.",
    )
    async def dial_try_resolve(self, info: Info, input: DialTryResolveInput) -> PhoneMeetingPayload:
        viewer = info.context.viewer
        seen, kind = policy.visible_to(viewer), ActivityKind.PHONE_MEETING
        meeting = await find(seen, input.phone_meeting_id, kind, "phoneMeetingId")
        await policy.check_edit(meeting, viewer)
        meeting = await actions.resolve(meeting, reached=input.reached, by=viewer)
        return PhoneMeetingPayload.of(phone_meeting=meeting)
