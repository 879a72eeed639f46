"""Ringing back: one takes a missed call, lets go of it, or calls it settled."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.find import find
from ringbook.telephony import policy
from ringbook.telephony.missed import actions, listeners
from ringbook.telephony.mutations import CallPayload

__all__ = ["MissedCallMutations", "listeners"]  # so that the web process listens too


@strawberry.input(description="A missed call.")
class CallClaimInput:
    id: strawberry.ID = strawberry.field(description="The call, one that the viewer sees.")


@strawberry.input(description="A missed call that is dealt with, or is not after all.")
class CallSettleInput:
    id: strawberry.ID = strawberry.field(description="The call, one that the viewer sees.")
    settled: bool = strawberry.field(
        default=True,
        description="true: dealt with, as are all missed calls of the number before it; false: open again.",
    )


@strawberry.type
class MissedCallMutations:
    @mutation(
        requires=policy.MAY_READ,
        description="The viewer rings a missed call back: nobody else claims it from now on. It is settled by itself"
        " when anybody talks with the number. Errors: NOT_FOUND, NOT_MISSED, SETTLED, TAKEN with the name of who has"
        " it.",
    )
    async def call_claim(self, info: Info, input: CallClaimInput) -> CallPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        return CallPayload.of(call=await actions.claim(call, by=viewer))

    @mutation(
        requires=policy.MAY_READ,
        description="Lets go of a missed call, of a colleague's claim too: somebody else may ring back. Errors:"
        " NOT_FOUND, NOT_MISSED, SETTLED.",
    )
    async def call_release(self, info: Info, input: CallClaimInput) -> CallPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        return CallPayload.of(call=await actions.release(call, by=viewer))

    @mutation(
        requires=policy.MAY_READ,
        description="Says that a missed call is dealt with, and with it those of the same number before it; or that it"
        " is not. Errors: NOT_FOUND, NOT_MISSED; SUPERSEDED for what is to be open again while a later call of the"
        " number waits.",
    )
    async def call_settle(self, info: Info, input: CallSettleInput) -> CallPayload:
        viewer = info.context.viewer
        call = await find(policy.visible_to(viewer), input.id)
        verb = actions.settle if input.settled else actions.reopen
        return CallPayload.of(call=await verb(call, by=viewer))
