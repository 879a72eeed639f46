"""Adding and changing Crms; the enterprise's settings."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import choose, find
from ringbook.core.inputs import given
from ringbook.crms import actions, policy
from ringbook.crms.types import Crm, Enterprise


@strawberry.input(description="A new contact base.")
class CrmInput:
    name: str = strawberry.field(description="Unique; up to 120 characters.")
    region: str = strawberry.field(default="PL", description="ISO 3166 country code of numbers without one.")


@strawberry.input(description="What to change on a Crm; what is left out stays.")
class CrmPatch:
    id: strawberry.ID = strawberry.field(description="The Crm.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    region: strawberry.Maybe[str] = strawberry.field(default=None, description="A new region.")


@strawberry.type(description="The Crm, or why not.")
class CrmPayload(Payload):
    crm: Crm | None = strawberry.field(default=None, description="The Crm as it is now.")


@strawberry.input(description="What to change for the whole enterprise; what is left out stays.")
class EnterprisePatch:
    restricted_crm: strawberry.Maybe[bool] = strawberry.field(default=None, description="Crms for members only.")
    caller_identification: strawberry.Maybe[bool] = strawberry.field(
        default=None, description="A ringing call opens the caller's card."
    )
    default_crm_id: strawberry.Maybe[strawberry.ID | None] = strawberry.field(
        default=None, description="Chosen beforehand wherever a Crm is chosen; null for none."
    )


@strawberry.type(description="The settings, or why not.")
class EnterprisePayload(Payload):
    enterprise: Enterprise | None = strawberry.field(default=None, description="The settings as they are now.")


@strawberry.type
class CrmMutations:
    @mutation(requires="crms:configure", description="Adds a Crm. Errors: BLANK, TOO_LONG, TAKEN, UNKNOWN_REGION.")
    async def crm_create(self, info: Info, input: CrmInput) -> CrmPayload:
        return CrmPayload.of(crm=await actions.create(name=input.name, region=input.region, by=info.context.viewer))

    @mutation(requires="crms:configure", description="Changes a Crm. Errors: as crmCreate, NOT_FOUND, CONFLICT.")
    async def crm_update(self, info: Info, input: CrmPatch) -> CrmPayload:
        viewer = info.context.viewer
        crm = await find(policy.visible_to(viewer), input.id)
        return CrmPayload.of(crm=await actions.change(crm, by=viewer, **given(input)))

    @mutation(requires="enterprise:configure", description="Changes settings for everybody. Errors: NOT_FOUND.")
    async def enterprise_update(self, info: Info, input: EnterprisePatch) -> EnterprisePayload:
        viewer, values = info.context.viewer, given(input)
        await choose(values, "default_crm", policy.visible_to(viewer))
        return EnterprisePayload.of(enterprise=await actions.change_enterprise(by=viewer, **values))
