"""Trying a line out."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.dialling.lines.trying import attempt
from ringbook.telephony import policy


@strawberry.input(description="Which line to try, and whom to ring with it.")
class CtiDialTestInput:
    connection_id: strawberry.ID = strawberry.field(description="The line.")
    number: str = strawberry.field(description="A number to call, best one's own mobile.")
    extension: str = strawberry.field(description="The phone to ring first; empty where the line needs none.")


@strawberry.type(description="What the PBX said, or why nothing rang.")
class CtiDialTestPayload(Payload):
    message: str | None = strawberry.field(default=None, description="One sentence for whoever tries; null on errors.")


@strawberry.type
class DialTestMutations:
    @mutation(
        requires="telephony:configure",
        description="Rings a number through a line's adapter, as it is saved, to try it out; it really rings. Answers"
        " after 15 seconds at the latest. Errors: NOT_FOUND, what is wrong with the number, DO_NOT_CALL, NOT_RINGING"
        " for a line that makes links or none, REFUSED and UNCLEAR with what the PBX said.",
    )
    async def cti_dial_test(self, info: Info, input: CtiDialTestInput) -> CtiDialTestPayload:
        line = await find(policy.connections(info.context.viewer), input.connection_id, "connectionId")
        return CtiDialTestPayload(message=await attempt(line, input.number, input.extension))
