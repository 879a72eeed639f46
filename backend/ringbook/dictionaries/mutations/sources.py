"""Adding, changing and ordering sources."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.crms import policy as crms
from ringbook.dictionaries import actions, policy
from ringbook.dictionaries.mutations.shared import GREY, HIDE, ORDER_ERRORS, EntryOrderInput, in_order
from ringbook.dictionaries.types import Source


@strawberry.input(description="A new source, at the end of the list.")
class SourceInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that gets it.")
    name: str = strawberry.field(description="Unique in its Crm; up to 120 characters.")
    colour: str = strawberry.field(default=GREY, description="As #rrggbb.")
    hidden: bool = strawberry.field(default=False, description=HIDE)


@strawberry.input(description="What to change on a source; what is left out stays.")
class SourcePatch:
    id: strawberry.ID = strawberry.field(description="The source.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    colour: strawberry.Maybe[str] = strawberry.field(default=None, description="A new colour, as #rrggbb.")
    hidden: strawberry.Maybe[bool] = strawberry.field(default=None, description=HIDE)


@strawberry.type(description="The source, or why not.")
class SourcePayload(Payload):
    source: Source | None = strawberry.field(default=None, description="The source as it is now.")


@strawberry.type(description="The sources, or why not.")
class SourcesPayload(Payload):
    sources: list[Source] | None = strawberry.field(default=None, description="All of the Crm, in their order.")


@strawberry.type
class SourceMutations:
    @mutation(requires="crms:configure", description="Adds a source. Errors: BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR.")
    async def source_create(self, info: Info, input: SourceInput) -> SourcePayload:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        return SourcePayload.of(source=await actions.add_source(crm, by=viewer, **given(input, "crm_id")))

    @mutation(requires="crms:configure", description="Changes a source. Errors: as sourceCreate, NOT_FOUND, CONFLICT.")
    async def source_update(self, info: Info, input: SourcePatch) -> SourcePayload:
        viewer = info.context.viewer
        source = await find(policy.sources(viewer), input.id)
        return SourcePayload.of(source=await actions.change(source, by=viewer, **given(input)))

    @mutation(requires="crms:configure", description=f"Puts the sources in order. {ORDER_ERRORS}")
    async def source_reorder(self, info: Info, input: EntryOrderInput) -> SourcesPayload:
        return SourcesPayload.of(sources=await in_order(info, input, policy.sources(info.context.viewer)))
