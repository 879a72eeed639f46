"""Adding and changing Crms; the enterprise's settings."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import choose, find
from ringbook.core.inputs import DeleteInput, given
from ringbook.crms import actions, policy
from ringbook.crms.types import ContactBaseKind, Crm, Enterprise, OrganizationRegister

BASE_ERRORS = "UNKNOWN_PARAMETER, INVALID_URL, NOT_A_FLAG"


@strawberry.input(description="One parameter of a contact base.")
class ContactBaseValueInput:
    key: str = strawberry.field(description="Which, as contactBases names it.")
    value: str | None = strawberry.field(
        default=None, description='Up to 2000 characters; null or "" forgets what is stored.'
    )


@strawberry.input(description="A new contact base.")
class CrmInput:
    name: str = strawberry.field(description="Unique; up to 120 characters.")
    region: str = strawberry.field(default="PL", description="ISO 3166 country code of numbers without one.")
    show_caller_fields: bool = strawberry.field(default=True, description="Show the fields that tell who calls.")
    organization_register: OrganizationRegister = strawberry.field(
        default=OrganizationRegister.PL, description="Where its companies are looked up."
    )
    base_kind: ContactBaseKind = strawberry.field(
        default=ContactBaseKind.LOCAL, description="Where its contacts live; see contactBases."
    )
    base_values: list[ContactBaseValueInput] = strawberry.field(
        default_factory=list, description="The parameters of that kind."
    )


@strawberry.input(description="What to change on a Crm; what is left out stays.")
class CrmPatch:
    id: strawberry.ID = strawberry.field(description="The Crm to change, by its global id.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    region: strawberry.Maybe[str] = strawberry.field(default=None, description="A new region.")
    show_caller_fields: strawberry.Maybe[bool] = strawberry.field(
        default=None, description="Show the fields that tell who calls."
    )
    organization_register: strawberry.Maybe[OrganizationRegister] = strawberry.field(
        default=None, description="Another register to look companies up in."
    )
    base_kind: strawberry.Maybe[ContactBaseKind] = strawberry.field(
        default=None, description="Another kind of contact base; it forgets the parameters of the old one."
    )
    base_values: strawberry.Maybe[list[ContactBaseValueInput]] = strawberry.field(
        default=None, description="Parameters to set or forget; those that are left out stay, secrets too."
    )


@strawberry.type(description="The Crm, or why not.")
class CrmPayload(Payload):
    crm: Crm | None = strawberry.field(default=None, description="The Crm as it is now.")


@strawberry.input(description="What to change for the whole enterprise; what is left out stays.")
class EnterprisePatch:
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    crm_enabled: strawberry.Maybe[bool] = strawberry.field(
        default=None, description="Off hides the CRM from all but those who may set it up."
    )
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
    @mutation(
        requires="crms:configure",
        description="Adds a Crm with stages and sources to start with. Errors: BLANK, TOO_LONG, TAKEN, UNKNOWN_REGION,"
        f" {BASE_ERRORS}; for the base's parameters at baseValues.N.value, or at baseValues.<key> when left out.",
    )
    async def crm_create(self, info: Info, input: CrmInput) -> CrmPayload:
        return CrmPayload.of(crm=await actions.create(by=info.context.viewer, **given(input)))

    @mutation(requires="crms:configure", description="Changes a Crm. Errors: as crmCreate, NOT_FOUND, CONFLICT.")
    async def crm_update(self, info: Info, input: CrmPatch) -> CrmPayload:
        viewer = info.context.viewer
        crm = await find(policy.visible_to(viewer), input.id)
        return CrmPayload.of(crm=await actions.change(crm, by=viewer, **given(input)))

    @mutation(
        requires="crms:configure",
        description="Deletes an empty Crm with its dictionaries and settings. Errors: NOT_FOUND; IN_USE while it has"
        " contacts, organizations or projects.",
    )
    async def crm_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.visible_to(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires="enterprise:configure", description="Changes settings for everybody. Errors: NOT_FOUND, CONFLICT."
    )
    async def enterprise_update(self, info: Info, input: EnterprisePatch) -> EnterprisePayload:
        viewer, values = info.context.viewer, given(input)
        await choose(values, "default_crm", policy.visible_to(viewer))
        return EnterprisePayload.of(enterprise=await actions.change_enterprise(by=viewer, **values))
