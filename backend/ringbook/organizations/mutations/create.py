"""Adding an organization."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, optional
from ringbook.crms.entry import crm_for
from ringbook.organizations import actions
from ringbook.organizations.mutations.shared import ERRORS, AccountInput, OrganizationPayload, choose_rows
from ringbook.organizations.types import OrganizationSize


@strawberry.input(description="A new organization.")
class OrganizationInput(AccountInput):
    name: str = strawberry.field(description="Up to 200 characters; not unique.")
    tax_id: str = strawberry.field(
        default="",
        description="A NIP, or a VAT id that begins with the letters of its country; blanks and dashes don't count. Its"
        " checksum must be right.",
    )
    regon: str = strawberry.field(default="", description="Nine or fourteen digits with a right checksum.")
    krs: str = strawberry.field(default="", description="Up to ten digits; zeros are put in front.")
    website: str = strawberry.field(
        default="", description="Up to 300 characters; without http:// or https:// it gets https://."
    )
    industry: str = strawberry.field(default="", description="What it does; up to 120 characters.")
    size: OrganizationSize | None = strawberry.field(default=None, description="How many people work there.")
    parent_id: strawberry.ID | None = optional("The organization of the same Crm that it belongs to.")


@strawberry.type
class OrganizationCreate:
    @mutation(requires="organizations:edit", description=f"Adds an organization. Errors: {ERRORS}.")
    async def organization_create(self, info: Info, input: OrganizationInput) -> OrganizationPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await crm_for(input.crm_id, input.account_kind, by=viewer)
        await choose_rows(values, viewer)
        return OrganizationPayload.of(organization=await actions.create(crm, by=viewer, **values))
