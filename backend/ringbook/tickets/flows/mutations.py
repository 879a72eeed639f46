"""Saving flows."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import not_found
from ringbook.core.find import find
from ringbook.dictionaries.universal import policy as universal
from ringbook.tickets.flows import actions, listeners, policy
from ringbook.tickets.flows.inputs import TicketFlowInput
from ringbook.tickets.flows.types import TicketFlow

__all__ = ["TicketFlowMutations", "listeners"]  # so that the web process listens too


@strawberry.type(description="The flow, or why not.")
class TicketFlowPayload(Payload):
    flow: TicketFlow | None = strawberry.field(default=None, description="The flow as it is now.")


@strawberry.type
class TicketFlowMutations:
    @mutation(
        requires=policy.MAY_CONFIGURE,
        description="Saves the whole flow of a type of tickets; new targets hold for due times that are worked out from"
        " now on. Errors: NOT_FOUND, CONFLICT; BLANK, TOO_MANY, TOO_LONG, TAKEN, NOT_A_COLOUR, OUT_OF_RANGE, TO_ITSELF,"
        " NO_INITIAL, TWO_INITIAL; UNREACHABLE for a state that no way leads to; IN_USE at replacements for a state"
        " with tickets that goes without one, and at the category of a state that has tickets.",
    )
    async def ticket_flow_save(self, info: Info, input: TicketFlowInput) -> TicketFlowPayload:
        viewer = info.context.viewer
        type = await find(universal.visible_to(viewer), input.type_id, "typeId")
        flow = await policy.visible_to(viewer).get_or_none(type_id=type.id)
        if flow is None:
            raise not_found("typeId")
        given, version = await input.given(viewer), input.expected_version
        return TicketFlowPayload.of(flow=await actions.save(flow, given, by=viewer, expected_version=version))
