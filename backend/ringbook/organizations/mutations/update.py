"""Changing an organization."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, maybe
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.emails.types import EmailInput
from ringbook.organizations import actions, policy
from ringbook.organizations.mutations.shared import OrganizationPayload, choose_rows
from ringbook.organizations.types import OrganizationSize
from ringbook.phones.types import PhoneInput


@strawberry.input(description="What to change on an organization; what is left out stays.")
class OrganizationPatch:
    id: strawberry.ID = strawberry.field(description="The organization.")
    expected_version: int | None = maybe("The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name.")
    account_kind: strawberry.Maybe[AccountKind] = maybe("Another kind.")
    tax_id: strawberry.Maybe[str] = maybe("Another NIP or VAT id; empty for none.")
    regon: strawberry.Maybe[str] = maybe("Another REGON; empty for none.")
    krs: strawberry.Maybe[str] = maybe("Another KRS number; empty for none.")
    website: strawberry.Maybe[str] = maybe("Another web address; empty for none.")
    industry: strawberry.Maybe[str] = maybe("What it does.")
    size: strawberry.Maybe[OrganizationSize | None] = maybe("How many people work there; null when unknown.")
    stage_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another stage; null for none.")
    source_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another source; null for none.")
    parent_id: strawberry.Maybe[strawberry.ID | None] = maybe("The organization above it; null for none.")
    emails: strawberry.Maybe[list[EmailInput]] = maybe("All its addresses from now on.")
    phones: strawberry.Maybe[list[PhoneInput]] = maybe("All its numbers from now on; those with an id are kept.")
    manager_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All its managers from now on.")
    tag_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All its tags from now on.")
    address1: strawberry.Maybe[str] = maybe("Street and number.")
    address2: strawberry.Maybe[str] = maybe("The rest of the address.")
    postal_code: strawberry.Maybe[str] = maybe("Postal code.")
    city: strawberry.Maybe[str] = maybe("Town.")
    voivodeship: strawberry.Maybe[str] = maybe("Region of the country.")
    country: strawberry.Maybe[str] = maybe("Country.")
    custom_values: strawberry.Maybe[list[CustomValueInput]] = maybe("Values of the Crm's own fields; others stay.")


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
