"""Leaving, rewriting and deleting notes."""

import strawberry

from ringbook.activities import actions, policy
from ringbook.activities.types import Note
from ringbook.contacts.records import find_record
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput


@strawberry.input(description="A new note.")
class NoteInput:
    subject_id: strawberry.ID = strawberry.field(description="A contact or an organization.")
    body: str = strawberry.field(description="Plain text; up to 20 000 characters.")


@strawberry.input(description="What to change on a note.")
class NotePatch:
    id: strawberry.ID = strawberry.field(description="The note.")
    body: str = strawberry.field(description="Its new text.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")


@strawberry.type(description="The note, or why not.")
class NotePayload(Payload):
    note: Note | None = strawberry.field(default=None, description="The note as it is now.")


@strawberry.type
class NoteMutations:
    @mutation(
        requires="notes:add",
        description="Leaves a note about a contact or an organization. Errors: BLANK, TOO_LONG, NOT_FOUND.",
    )
    async def note_add(self, info: Info, input: NoteInput) -> NotePayload:
        viewer = info.context.viewer
        subject = await find_record(input.subject_id, viewer, field="subjectId")
        return NotePayload.of(note=await actions.add(subject, input.body, by=viewer))

    @mutation(
        requires="notes:add",
        description="Rewrites one's own note; with notes:moderate anybody's. "
        "Errors: BLANK, TOO_LONG, NOT_FOUND, FORBIDDEN, CONFLICT.",
    )
    async def note_update(self, info: Info, input: NotePatch) -> NotePayload:
        viewer = info.context.viewer
        note = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(note, viewer)
        version = input.expected_version
        return NotePayload.of(note=await actions.change(note, by=viewer, body=input.body, expected_version=version))

    @mutation(
        requires="notes:add",
        description="Deletes one's own note; with notes:moderate anybody's. Errors: NOT_FOUND, FORBIDDEN.",
    )
    async def note_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        note = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(note, viewer)
        await actions.delete(note, by=viewer)
        return DeletePayload(deleted_id=input.id)
