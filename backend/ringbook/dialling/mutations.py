"""Dialling by hand, and settling what nobody knows."""

import strawberry

from ringbook.activities.planned import policy
from ringbook.activities.planned.ids import find
from ringbook.activities.planned.kinds.mutations import PhoneMeetingPayload
from ringbook.activities.planned.kinds.types import PhoneMeeting
from ringbook.activities.planned.types import ActivityKind
from ringbook.contacting.types import ContactingProblem
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.inputs import optional
from ringbook.core.reading import shown
from ringbook.dialling import actions, listeners
from ringbook.dialling.overriding import BLOCKED

__all__ = ["DiallingMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="Which phone meeting to dial.")
class PhoneMeetingDialInput:
    id: strawberry.ID = strawberry.field(description="The phone meeting, not done yet.")
    override_reason: str | None = optional(
        "Why the viewer calls although something speaks against it: 5 to 500 characters, which the record's timeline"
        " tells."
    )


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
    problems: list[ContactingProblem] = strawberry.field(
        default_factory=list,
        description="What speaks against the call, which was not made; give overrideReason to call all the same.",
    )
    phone_meeting: PhoneMeeting | None = strawberry.field(default=None, description="The meeting as it is now.")


@strawberry.type
class DiallingMutations:
    @mutation(
        requires="calls:dial",
        description="Has the PBX ring the viewer's extension and the meeting's number, which is then a try of it; where"
        " no PBX is set, or the viewer has no extension, answers a link to open. Errors: NOT_FOUND, DONE, NO_NUMBER,"
        " DIALLING while it rings already; BLOCKED with `problems` while no reason is given; TOO_SHORT, TOO_LONG for"
        " the reason.",
    )
    async def phone_meeting_dial(self, info: Info, input: PhoneMeetingDialInput) -> PhoneMeetingDialPayload:
        viewer = info.context.viewer
        meeting = await find(policy.visible_to(viewer), input.id, ActivityKind.PHONE_MEETING)
        done = await actions.dial_by_hand(meeting, reason=input.override_reason, by=viewer)
        if done.problems:
            # Nothing was written, so nothing has to be undone by an error: it is told beside what speaks against it.
            blocked = PhoneMeetingDialPayload.refused(DomainError("blocked", BLOCKED, field="id"))
            blocked.problems = shown(done.problems)
            return blocked
        return PhoneMeetingDialPayload.of(phone_meeting=done.meeting, link=done.link)

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
