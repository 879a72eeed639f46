"""Adding, changing and ordering stages."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.crms import policy as crms
from ringbook.dictionaries import actions, policy
from ringbook.dictionaries.mutations.shared import GREY, HIDE, ORDER_ERRORS, EntryOrderInput, in_order
from ringbook.dictionaries.types import Stage, StageFlag


@strawberry.input(description="A new stage, at the end of the list.")
class StageInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that gets it.")
    name: str = strawberry.field(description="Unique in its Crm; up to 120 characters.")
    colour: str = strawberry.field(default=GREY, description="As #rrggbb.")
    flag: StageFlag = strawberry.field(default=StageFlag.OPEN, description="What it means to reports.")
    in_kanban: bool = strawberry.field(default=True, description="Make it a column of the board.")
    hidden: bool = strawberry.field(default=False, description=HIDE)


@strawberry.input(description="What to change on a stage; what is left out stays.")
class StagePatch:
    id: strawberry.ID = strawberry.field(description="The stage.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    colour: strawberry.Maybe[str] = strawberry.field(default=None, description="A new colour, as #rrggbb.")
    flag: strawberry.Maybe[StageFlag] = strawberry.field(default=None, description="A new meaning.")
    in_kanban: strawberry.Maybe[bool] = strawberry.field(default=None, description="On the board or not.")
    hidden: strawberry.Maybe[bool] = strawberry.field(default=None, description=HIDE)


@strawberry.type(description="The stage, or why not.")
class StagePayload(Payload):
    stage: Stage | None = strawberry.field(default=None, description="The stage as it is now.")


@strawberry.type(description="The stages, or why not.")
class StagesPayload(Payload):
    stages: list[Stage] | None = strawberry.field(default=None, description="All of the Crm, in their order.")


@strawberry.type
class StageMutations:
    @mutation(requires="crms:configure", description="Adds a stage. Errors: BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR.")
    async def stage_create(self, info: Info, input: StageInput) -> StagePayload:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        return StagePayload.of(stage=await actions.add_stage(crm, by=viewer, **given(input, "crm_id")))

    @mutation(requires="crms:configure", description="Changes a stage. Errors: as stageCreate, NOT_FOUND, CONFLICT.")
    async def stage_update(self, info: Info, input: StagePatch) -> StagePayload:
        viewer = info.context.viewer
        stage = await find(policy.stages(viewer), input.id)
        return StagePayload.of(stage=await actions.change(stage, by=viewer, **given(input)))

    @mutation(requires="crms:configure", description=f"Puts the stages in order. {ORDER_ERRORS}")
    async def stage_reorder(self, info: Info, input: EntryOrderInput) -> StagesPayload:
        return StagesPayload.of(stages=await in_order(info, input, policy.stages(info.context.viewer)))
