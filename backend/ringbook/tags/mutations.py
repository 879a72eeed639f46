"""Adding and changing tags. Deleting one is a matter of the contacts that carry it: contacts/mutations/words.py."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import given
from ringbook.crms import policy as crms
from ringbook.tags import actions, policy
from ringbook.tags.types import Tag


@strawberry.input(description="A new tag.")
class TagInput:
    crm_id: strawberry.ID = strawberry.field(description="The Crm that gets it.")
    name: str = strawberry.field(description="Unique in its Crm; up to 60 characters.")
    colour: str = strawberry.field(default="#868e96", description="As #rrggbb.")


@strawberry.input(description="What to change on a tag; what is left out stays.")
class TagPatch:
    id: strawberry.ID = strawberry.field(description="The tag.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    colour: strawberry.Maybe[str] = strawberry.field(default=None, description="A new colour, as #rrggbb.")


@strawberry.type(description="The tag, or why not.")
class TagPayload(Payload):
    tag: Tag | None = strawberry.field(default=None, description="The tag as it is now.")


@strawberry.type
class TagMutations:
    @mutation(requires="crms:configure", description="Adds a tag. Errors: BLANK, TOO_LONG, TAKEN, NOT_A_COLOUR.")
    async def tag_create(self, info: Info, input: TagInput) -> TagPayload:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
        return TagPayload.of(tag=await actions.create(crm, name=input.name, colour=input.colour, by=viewer))

    @mutation(requires="crms:configure", description="Changes a tag. Errors: as tagCreate, NOT_FOUND, CONFLICT.")
    async def tag_update(self, info: Info, input: TagPatch) -> TagPayload:
        viewer = info.context.viewer
        tag = await find(policy.visible_to(viewer), input.id)
        return TagPayload.of(tag=await actions.change(tag, by=viewer, **given(input)))
