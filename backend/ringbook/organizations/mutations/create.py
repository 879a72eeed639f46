"""Adding an organization."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, optional
from ringbook.crms.entry import crm_for
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.emails.types import EmailInput
from ringbook.organizations import actions
from ringbook.organizations.mutations.shared import ERRORS, OrganizationPayload, choose_rows
from ringbook.organizations.types import OrganizationSize
from ringbook.phones.types import PhoneInput


@strawberry.input(description="A new organization.")
class OrganizationInput:
    name: str = strawberry.field(description="Up to 200 characters; not unique.")
    crm_id: strawberry.ID | None = optional(
        "The Crm that gets it; left out: the enterprise's default, else the only one open to the viewer."
    )
    account_kind: AccountKind = strawberry.field(default=AccountKind.CUSTOMER, description="What it is to us.")
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
    stage_id: strawberry.ID | None = optional("A stage of the same Crm.")
    source_id: strawberry.ID | None = optional("A source of the same Crm.")
    parent_id: strawberry.ID | None = optional("The organization of the same Crm that it belongs to.")
    emails: list[EmailInput] = strawberry.field(default_factory=list, description="Its own addresses.")
    phones: list[PhoneInput] = strawberry.field(default_factory=list, description="Its own numbers.")
    manager_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Who looks after it. Users who change only what they look after are added by themselves.",
    )
    tag_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="Tags of the same Crm.")
    address1: str = strawberry.field(default="", description="Street and number; up to 200 characters.")
    address2: str = strawberry.field(default="", description="The rest of the address; up to 200 characters.")
    postal_code: str = strawberry.field(default="", description="Up to 20 characters.")
    city: str = strawberry.field(default="", description="Town; up to 120 characters.")
    voivodeship: str = strawberry.field(default="", description="Region of the country; up to 80 characters.")
    country: str = strawberry.field(default="", description="Country; up to 80 characters.")
    custom_values: list[CustomValueInput] = strawberry.field(
        default_factory=list, description="Values of the Crm's own fields."
    )
    idempotency_key: str | None = strawberry.field(
        default=None,
        description="Up to 100 characters; a second create with the same key answers with the first's organization.",
    )


@strawberry.type
class OrganizationCreate:
    @mutation(requires="organizations:edit", description=f"Adds an organization. Errors: {ERRORS}.")
    async def organization_create(self, info: Info, input: OrganizationInput) -> OrganizationPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await crm_for(input.crm_id, input.account_kind, by=viewer)
        await choose_rows(values, viewer)
        return OrganizationPayload.of(organization=await actions.create(crm, by=viewer, **values))
