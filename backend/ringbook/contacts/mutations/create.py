"""Adding a contact."""

from datetime import date

import strawberry

from ringbook.contacts import actions
from ringbook.contacts.mutations.shared import ContactPayload, choose_rows
from ringbook.contacts.types import PersonType
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, optional
from ringbook.crms.entry import crm_for
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.emails.types import EmailInput
from ringbook.phones.types import PhoneInput


@strawberry.input(description="A new contact.")
class ContactInput:
    first_name: str = strawberry.field(description="Up to 120 characters.")
    last_name: str = strawberry.field(description="Up to 120 characters.")
    crm_id: strawberry.ID | None = optional(
        "The Crm that gets it; left out: the enterprise's default, else the only one open to the viewer."
    )
    account_kind: AccountKind = strawberry.field(default=AccountKind.CUSTOMER, description="What they are to us.")
    person_type: PersonType | None = strawberry.field(
        default=None, description="What they are as a person, but ARCHIVED; left out: CRM."
    )
    position_id: strawberry.ID | None = optional("A position of the same Crm.")
    stage_id: strawberry.ID | None = optional("A stage of the same Crm.")
    source_id: strawberry.ID | None = optional("A source of the same Crm.")
    organization_id: strawberry.ID | None = optional("An organization of the same Crm.")
    emails: list[EmailInput] = strawberry.field(default_factory=list, description="Their addresses.")
    phones: list[PhoneInput] = strawberry.field(default_factory=list, description="Their numbers.")
    manager_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Who looks after them. Users who change only what they look after are added by themselves.",
    )
    tag_ids: list[strawberry.ID] = strawberry.field(default_factory=list, description="Tags of the same Crm.")
    address1: str = strawberry.field(default="", description="Street and number; up to 200 characters.")
    address2: str = strawberry.field(default="", description="The rest of the address; up to 200 characters.")
    postal_code: str = strawberry.field(default="", description="Up to 20 characters.")
    city: str = strawberry.field(default="", description="Town; up to 120 characters.")
    voivodeship: str = strawberry.field(default="", description="Region of the country; up to 80 characters.")
    country: str = strawberry.field(default="", description="Country; up to 80 characters.")
    birthday: date | None = strawberry.field(default=None, description="Date of birth.")
    language: str = strawberry.field(default="", description="The language they speak; up to 35 characters.")
    custom_values: list[CustomValueInput] = strawberry.field(
        default_factory=list, description="Values of the Crm's own fields."
    )
    idempotency_key: str | None = strawberry.field(
        default=None,
        description="Up to 100 characters; a second create with the same key answers with the first's contact.",
    )


@strawberry.type
class ContactCreate:
    @mutation(
        requires="contacts:edit",
        description="Adds a contact. Errors: BLANK, TOO_LONG, NOT_FOUND, WRONG_TYPE, WRONG_CRM, FORBIDDEN,"
        " INVALID_EMAIL, TAKEN, DUPLICATE at phones.N.number or emails.N.address that another contact of the Crm has,"
        " hidden or not, for those without contacts:duplicate, and those of bad numbers: LETTERS, TOO_SHORT, TOO_LONG,"
        " WRONG_LENGTH, UNKNOWN_COUNTRY; and those of CustomValueInput.",
    )
    async def contact_create(self, info: Info, input: ContactInput) -> ContactPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await crm_for(input.crm_id, input.account_kind, by=viewer)
        await choose_rows(values, viewer)
        return ContactPayload.of(contact=await actions.create(crm, by=viewer, **values))
