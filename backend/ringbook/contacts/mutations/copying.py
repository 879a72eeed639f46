"""Copying a contact."""

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.find import find
from ringbook.core.inputs import given


@strawberry.input(description="Whom to copy, and what the copy is called.")
class ContactCopyInput:
    id: strawberry.ID = strawberry.field(description="The contact to copy.")
    first_name: str = strawberry.field(description="The copy's; up to 120 characters.")
    last_name: str = strawberry.field(description="The copy's; up to 120 characters.")
    idempotency_key: str | None = strawberry.field(
        default=None,
        description="Up to 100 characters; a second copy with the same key answers with the first one's contact.",
    )


@strawberry.type
class ContactCopy:
    @mutation(
        requires="contacts:edit",
        description="Adds a contact with all that another one has but numbers, e-mail addresses, birthday, avatar,"
        " consents, files, and values of unique custom fields. Errors: NOT_FOUND, FORBIDDEN, BLANK, TOO_LONG.",
    )
    async def contact_copy(self, info: Info, input: ContactCopyInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await find(policy.visible_to(viewer), input.id)
        return ContactPayload.of(contact=await actions.copy(contact, by=viewer, **given(input)))
