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
from ringbook.organizations.mutations.shared import AccountInput


@strawberry.input(description="A new contact.")
class ContactInput(AccountInput):
    first_name: str = strawberry.field(description="Up to 120 characters.")
    last_name: str = strawberry.field(description="Up to 120 characters.")
    person_type: PersonType | None = strawberry.field(
        default=None, description="What they are as a person, but ARCHIVED; left out: CRM."
    )
    position_id: strawberry.ID | None = optional("A position of the same Crm.")
    organization_id: strawberry.ID | None = optional("An organization of the same Crm.")
    birthday: date | None = strawberry.field(default=None, description="Date of birth.")
    language: str = strawberry.field(default="", description="The language they speak; up to 35 characters.")


@strawberry.type
class ContactCreate:
    @mutation(
        requires="contacts:edit",
        description="Adds a contact. Errors: BLANK, TOO_LONG, TOO_MANY, NOT_FOUND, WRONG_TYPE, WRONG_CRM, FORBIDDEN,"
        " IN_FUTURE or OUT_OF_RANGE at birthday, INVALID_EMAIL, TAKEN, DUPLICATE at phones.N.number or"
        " emails.N.address that another contact of the Crm has, hidden or not, for those without contacts:duplicate,"
        " and those of bad numbers: LETTERS, TOO_SHORT, TOO_LONG, WRONG_LENGTH, UNKNOWN_COUNTRY; and those of"
        " CustomValueInput.",
    )
    async def contact_create(self, info: Info, input: ContactInput) -> ContactPayload:
        viewer, values = info.context.viewer, given(input, "crm_id")
        crm = await crm_for(input.crm_id, input.account_kind, by=viewer)
        await choose_rows(values, viewer)
        return ContactPayload.of(contact=await actions.create(crm, by=viewer, **values))
