"""Putting contacts into the archive and taking them out."""

import strawberry

from ringbook.contacts import actions, policy
from ringbook.contacts.mutations.shared import ContactPayload
from ringbook.core.context import Info
from ringbook.core.doors import mutation
from ringbook.core.inputs import RecordInput


@strawberry.type
class ContactArchive:
    @mutation(
        requires="contacts:edit",
        description="Puts a contact into the archive: greyed in lists, still known when they call, and not to be"
        " changed until they are taken out. Errors: NOT_FOUND, FORBIDDEN, CONFLICT.",
    )
    async def contact_archive(self, info: Info, input: RecordInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await policy.find_editable(input.id, viewer)
        done = await actions.archive(contact, by=viewer, expected_version=input.expected_version)
        return ContactPayload.of(contact=done)

    @mutation(
        requires="contacts:edit",
        description="Takes a contact out of the archive, as the type of person they were. Errors: NOT_FOUND,"
        " FORBIDDEN, CONFLICT.",
    )
    async def contact_unarchive(self, info: Info, input: RecordInput) -> ContactPayload:
        viewer = info.context.viewer
        contact = await policy.find_editable(input.id, viewer)
        done = await actions.unarchive(contact, by=viewer, expected_version=input.expected_version)
        return ContactPayload.of(contact=done)
