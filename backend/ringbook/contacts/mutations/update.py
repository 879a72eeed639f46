"""Changing a contact."""

from datetime import date

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload, choose_rows
from ringbook.contacts.types import PersonType
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import given, maybe
from ringbook.organizations.mutations.shared import AccountPatch


@strawberry.input(description="What to change on a contact; what is left out stays.")
class ContactPatch(AccountPatch):
    first_name: strawberry.Maybe[str] = maybe("A new first name.")
    last_name: strawberry.Maybe[str] = maybe("A new last name.")
    person_type: strawberry.Maybe[PersonType] = maybe("Another type of person, but ARCHIVED.")
    position_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another position; null for none.")
    organization_id: strawberry.Maybe[strawberry.ID | None] = maybe("Another organization; null for none.")
    birthday: strawberry.Maybe[date | None] = maybe("Date of birth; null when unknown.")
    language: strawberry.Maybe[str] = maybe("The language they speak.")


@strawberry.type
class ContactUpdate:
    @mutation(requires="contacts:edit", description="Changes a contact. Errors: as contactCreate, ARCHIVED, CONFLICT.")
    async def contact_update(self, info: Info, input: ContactPatch) -> ContactPayload:
        viewer, values = info.context.viewer, given(input)
        contact = await policy.find_editable(input.id, viewer)
        await choose_rows(values, viewer)
        return ContactPayload.of(contact=await actions.change(contact, by=viewer, **values))
