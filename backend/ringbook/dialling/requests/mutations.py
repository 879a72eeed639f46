"""Calling with a press on a number."""

import strawberry

from ringbook.contacting.types import ContactingProblem
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.reading import shown
from ringbook.dialling.overriding import BLOCKED
from ringbook.dialling.requests import actions
from ringbook.dialling.requests.inputs import CallDialInput, unfold
from ringbook.dialling.requests.types import DialRequest
from ringbook.telephony import policy as telephony


@strawberry.type(description="The call that is on its way, or what speaks against it, or why not.")
class CallDialPayload(Payload):
    link: str | None = strawberry.field(
        default=None, description="tel: or sip: for the viewer's own device; null when a PBX rings."
    )
    problems: list[ContactingProblem] = strawberry.field(
        default_factory=list,
        description="What speaks against the call, which was not made; give overrideReason to call all the same.",
    )
    dial_request: DialRequest | None = strawberry.field(
        default=None, description="What a PBX is asked for; dialRequestChanged tells what becomes of it."
    )


@strawberry.type
class DialRequestMutations:
    @mutation(
        requires="calls:dial",
        description="Calls a number: the PBX of the viewer's line rings their phone, and then the number; where none"
        " rings it answers a link to open. Errors: NOT_FOUND; BLANK, LETTERS, TOO_SHORT, TOO_LONG, WRONG_LENGTH,"
        " UNKNOWN_COUNTRY for the number; BLOCKED with `problems` while no reason is given; TOO_SHORT, TOO_LONG for the"
        " reason; DIALLING for a second press; TAKEN, SETTLED, NOT_MISSED for the missed call.",
    )
    async def call_dial(self, info: Info, input: CallDialInput) -> CallDialPayload:
        viewer, missed = info.context.viewer, None
        whom = await unfold(input, viewer)
        if input.callback_of_id:
            missed = await find(telephony.visible_to(viewer), input.callback_of_id, "callbackOfId", "Call")
        done = await actions.dial(whom, reason=input.override_reason, callback_of=missed, by=viewer)
        if done.problems:
            # Nothing was written, so nothing has to be undone by an error: it is told beside what speaks against it.
            blocked = CallDialPayload.refused(DomainError("blocked", BLOCKED, field="number"))
            blocked.problems = shown(done.problems)
            return blocked
        return CallDialPayload.of(link=done.link, dial_request=done.request)
