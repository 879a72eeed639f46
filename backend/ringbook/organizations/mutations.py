"""Adding and changing organizations."""

from typing import Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find, find_all
from ringbook.core.inputs import given
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import crm_for
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.identity import policy as users
from ringbook.organizations import actions, policy
from ringbook.organizations.types import Organization
from ringbook.phones.types import PhoneInput


@strawberry.input(description="A new organization.")
class OrganizationInput:
    name: str = strawberry.field(description="Up to 200 characters; not unique.")
    crm_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The Crm that gets it; left out: the enterprise's default, else the only one open to the viewer.",
    )
    account_kind: AccountKind = strawberry.field(default=AccountKind.CUSTOMER, description="What it is to us.")
    phones: list[PhoneInput] = strawberry.field(default_factory=list, description="Its numbers.")
    manager_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Who looks after it. Users who change only what they look after are added by themselves.",
    )
    custom_values: list[CustomValueInput] = strawberry.field(
        default_factory=list, description="Values of the Crm's own fields."
    )


@strawberry.input(description="What to change on an organization; what is left out stays.")
class OrganizationPatch:
    id: strawberry.ID = strawberry.field(description="The organization.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = strawberry.field(default=None, description="A new name.")
    account_kind: strawberry.Maybe[AccountKind] = strawberry.field(default=None, description="Another kind.")
    phones: strawberry.Maybe[list[PhoneInput]] = strawberry.field(
        default=None, description="All its numbers from now on; those with an id are kept."
    )
    manager_ids: strawberry.Maybe[list[strawberry.ID]] = strawberry.field(
        default=None, description="All its managers from now on."
    )
    custom_values: strawberry.Maybe[list[CustomValueInput]] = strawberry.field(
        default=None, description="Values of the Crm's own fields; others stay."
    )


@strawberry.type(description="The organization, or why not.")
class OrganizationPayload(Payload):
    organization: Organization | None = strawberry.field(default=None, description="The organization as it is now.")


@strawberry.type
class OrganizationMutations:
    @mutation(
        requires="organizations:edit",
        description="Adds an organization. Errors: BLANK, TOO_LONG, NOT_FOUND, FORBIDDEN, and those of bad numbers.",
    )
    async def organization_create(self, info: Info, input: OrganizationInput) -> OrganizationPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await crm_for(input.crm_id, input.account_kind, by=viewer)
        await _choose(values, viewer)
        return OrganizationPayload.of(organization=await actions.create(crm, by=viewer, **values))

    @mutation(
        requires="organizations:edit",
        description="Changes an organization. Errors: as organizationCreate, CONFLICT.",
    )
    async def organization_update(self, info: Info, input: OrganizationPatch) -> OrganizationPayload:
        viewer, values = info.context.viewer, given(input)
        organization = await find(policy.visible_to(viewer), input.id)
        await policy.check_edit(organization, viewer)
        await _choose(values, viewer)
        return OrganizationPayload.of(organization=await actions.change(organization, by=viewer, **values))


async def _choose(values: dict[str, Any], viewer: Viewer) -> None:
    """Put rows in the place of ids."""
    if "phones" in values:
        values["phones"] = [phone.given() for phone in values["phones"]]
    if "custom_values" in values:
        values["custom_values"] = [value.said() for value in values["custom_values"]]
    if "manager_ids" in values:
        values["managers"] = await find_all(users.visible_to(viewer), values.pop("manager_ids"), "managerIds")
