"""Saying what a call came to."""

import strawberry

from ringbook.activities.planned.kinds.types import PhoneMeeting
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given, maybe
from ringbook.telephony import policy
from ringbook.telephony.types import Call, LoggedEventOutcome
from ringbook.wrap_up import actions, listeners
from ringbook.wrap_up.next_step import CallNextInput

__all__ = ["WrapUpMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="What a call came to; what is left out stays. At least one of outcome, note and next.")
class CallWrapUpInput:
    id: strawberry.ID = strawberry.field(description="The call; it rings no more.")
    expected_version: int | None = maybe("The version you saw.")
    outcome: strawberry.Maybe[LoggedEventOutcome | None] = maybe("What came of it; null: nobody knows after all.")
    note: strawberry.Maybe[str] = maybe(
        "What was said: plain text, up to 20 000 characters. It is a note on the timeline of the contact, else of the"
        " organization; the call keeps it where there is neither. Empty: what the viewer noted is taken away."
    )
    next: CallNextInput | None = strawberry.field(default=None, description="What is next, if anything.")


@strawberry.type(description="The call and what was planned, or why not.")
class CallWrapUpPayload(Payload):
    call: Call | None = strawberry.field(default=None, description="The call as it is now.")
    phone_meeting: PhoneMeeting | None = strawberry.field(
        default=None, description="The one that `next` planned, or had planned before for the same time."
    )


@strawberry.type
class WrapUpMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Says what a call came to, all or nothing: by whoever was on the phone, or may change the contact"
        " or the organization. Errors: NOT_FOUND, FORBIDDEN, RINGING, BLANK without anything, TOO_LONG, CONFLICT;"
        " below `next` FORBIDDEN without activities:edit, and those of phoneMeetingCreate, IN_PAST at startsAt.",
    )
    async def call_wrap_up(self, info: Info, input: CallWrapUpInput) -> CallWrapUpPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        await policy.check_wrap_up(call, viewer)
        call, meeting = await actions.wrap_up(call, by=viewer, **given(input))
        return CallWrapUpPayload.of(call=call, phone_meeting=meeting)
