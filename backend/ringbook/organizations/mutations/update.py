"""Changing an organization."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, maybe
from ringbook.organizations import actions, policy
from ringbook.organizations.mutations.shared import AccountPatch, OrganizationPayload, choose_rows
from ringbook.organizations.types import OrganizationSize


@strawberry.input(description="What to change on an organization; what is left out stays.")
class OrganizationPatch(AccountPatch):
    name: strawberry.Maybe[str] = maybe("A new name.")
    tax_id: strawberry.Maybe[str] = maybe("Another NIP or VAT id; empty for none.")
    regon: strawberry.Maybe[str] = maybe("Another REGON; empty for none.")
    krs: strawberry.Maybe[str] = maybe("Another KRS number; empty for none.")
    website: strawberry.Maybe[str] = maybe("Another web address; empty for none.")
    industry: strawberry.Maybe[str] = maybe("What it does.")
    size: strawberry.Maybe[OrganizationSize | None] = maybe("How many people work there; null when unknown.")
    parent_id: strawberry.Maybe[strawberry.ID | None] = maybe("The organization above it; null for none.")


@strawberry.type
class OrganizationUpdate:
    @mutation(
        requires="organizations:edit",
        description="Changes an organization. Errors: as organizationCreate; PARENT_IS_ITSELF, PARENT_IS_CHILD at"
        " parentId; CONFLICT.",
    )
    async def organization_update(self, info: Info, input: OrganizationPatch) -> OrganizationPayload:
        viewer, values = info.context.viewer, given(input)
        organization = await policy.find_editable(input.id, viewer)
        await choose_rows(values, viewer)
        return OrganizationPayload.of(organization=await actions.change(organization, by=viewer, **values))
