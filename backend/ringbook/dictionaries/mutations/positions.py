"""Adding, changing and ordering positions."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.crms import policy as crms
from ringbook.dictionaries import actions, policy
from ringbook.dictionaries.mutations.shared import GREY, HIDE, ORDER_ERRORS, EntryOrderInput, in_order
from ringbook.dictionaries.types import Position


@strawberry.input(description="A new position, at the end of the list.")
class PositionInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that gets it.")
    name: str = strawberry.field(description="Unique in its Crm; up to 120 characters.")
    colour: str = strawberry.field(default=GREY, description="As #rrggbb.")
    hidden: bool = strawberry.field(default=False, description=HIDE)


@strawberry.input(description="What to change on a position; what is left out stays.")
class PositionPatch:
    id: strawberry.ID = strawberry.field(description="The position.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    colour: strawberry.Maybe[str] = strawberry.field(default=None, description="A new colour, as #rrggbb.")
    hidden: strawberry.Maybe[bool] = strawberry.field(default=None, description=HIDE)


@strawberry.type(description="The position, or why not.")
class PositionPayload(Payload):
    position: Position | None = strawberry.field(default=None, description="The position as it is now.")


@strawberry.type(description="The positions, or why not.")
class PositionsPayload(Payload):
    positions: list[Position] | None = strawberry.field(default=None, description="All of the Crm, in their order.")


@strawberry.type
class PositionMutations:
    @mutation(requires="crms:configure", description="Adds a position. Errors: BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR.")
    async def position_create(self, info: Info, input: PositionInput) -> PositionPayload:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        return PositionPayload.of(position=await actions.add_position(crm, by=viewer, **given(input, "crm_id")))

    @mutation(
        requires="crms:configure", description="Changes a position. Errors: as positionCreate, NOT_FOUND, CONFLICT."
    )
    async def position_update(self, info: Info, input: PositionPatch) -> PositionPayload:
        viewer = info.context.viewer
        position = await find(policy.positions(viewer), input.id)
        return PositionPayload.of(position=await actions.change(position, by=viewer, **given(input)))

    @mutation(requires="crms:configure", description=f"Puts the positions in order. {ORDER_ERRORS}")
    async def position_reorder(self, info: Info, input: EntryOrderInput) -> PositionsPayload:
        return PositionsPayload.of(positions=await in_order(info, input, policy.positions(info.context.viewer)))
