"""Changing a contact."""

from datetime import date

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload, choose_rows
from ringbook.contacts.types import PersonType
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, maybe
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.inputs import CustomValueInput
from ringbook.emails.types import EmailInput
from ringbook.phones.types import PhoneInput


@strawberry.input(description="What to change on a contact; what is left out stays.")
class ContactPatch:
    id: strawberry.ID = strawberry.field(description="The contact.")
    expected_version: int | None = maybe("The version you saw.")
    first_name: strawberry.Maybe[str] = maybe("A new first name.")
    last_name: strawberry.Maybe[str] = maybe("A new last name.")
    account_kind: strawberry.Maybe[AccountKind] = maybe("Another kind.")
    person_type: strawberry.Maybe[PersonType] = maybe("Another type of person, but ARCHIVED.")
    position_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another position; null for none.")
    stage_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another stage; null for none.")
    source_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another source; null for none.")
    organization_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another organization; null for none.")
    emails: strawberry.Maybe[list[EmailInput]] = maybe("All their addresses from now on.")
    phones: strawberry.Maybe[list[PhoneInput]] = maybe("All their numbers from now on; those with an id are kept.")
    manager_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All their managers from now on.")
    tag_ids: strawberry.Maybe[list[strawberry.ID]] = maybe("All their tags from now on.")
    address1: strawberry.Maybe[str] = maybe("Street and number.")
    address2: strawberry.Maybe[str] = maybe("The rest of the address.")
    postal_code: strawberry.Maybe[str] = maybe("Postal code.")
    city: strawberry.Maybe[str] = maybe("Town.")
    voivodeship: strawberry.Maybe[str] = maybe("Region of the country.")
    country: strawberry.Maybe[str] = maybe("Country.")
    birthday: strawberry.Maybe[date | None] = maybe("Date of birth; null when unknown.")
    language: strawberry.Maybe[str] = maybe("The language they speak.")
    custom_values: strawberry.Maybe[list[CustomValueInput]] = maybe("Values of the Crm's own fields; others stay.")


@strawberry.type
class ContactUpdate:
    @mutation(requires="contacts:edit", description="Changes a contact. Errors: as contactCreate, ARCHIVED, CONFLICT.")
    async def contact_update(self, info: Info, input: ContactPatch) -> ContactPayload:
        viewer, values = info.context.viewer, given(input)
        contact = await policy.find_editable(input.id, viewer)
        await choose_rows(values, viewer)
        return ContactPayload.of(contact=await actions.change(contact, by=viewer, **values))
