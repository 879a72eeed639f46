"""Leaving, rewriting and deleting notes."""

from typing import Any
from uuid import UUID

import strawberry

from ringbook.activities import actions, policy
from ringbook.activities.mentions import left_out
from ringbook.activities.types import Note
from ringbook.contacts.records import find_record
from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput
from ringbook.identity.loaders import users_by_id
from ringbook.identity.types import User

ERRORS = "CHOOSE_ONE, BLANK, TOO_LONG, TOO_DEEP, TOO_MANY (mentions), NOT_FOUND"
BODY = "Plain text, up to 20 000 characters."
HTML = (
    "The same as rich text, instead of `body`: p, strong, em, u, s, a, ul, ol, li, blockquote, pre, code, br, and"
    ' <span data-mention="(a user\'s id)">@Name</span>, up to 50 of them. Other tags go, what they say stays.'
)


@strawberry.input(description="A new note.")
class NoteInput:
    subject_id: strawberry.ID = strawberry.field(description="A contact or an organization.")
    body: str | None = strawberry.field(default=None, description=BODY)
    html: str | None = strawberry.field(default=None, description=HTML)


@strawberry.input(description="What to change on a note.")
class NotePatch:
    id: strawberry.ID = strawberry.field(description="The note.")
    body: str | None = strawberry.field(default=None, description=f"All of its new text. {BODY}")
    html: str | None = strawberry.field(default=None, description=HTML)
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")


@strawberry.type(description="The note, or why not.")
class NotePayload(Payload):
    note: Note | None = strawberry.field(default=None, description="The note as it is now.")
    not_told: list[User] = strawberry.field(
        default_factory=list, description="Whom it mentions without their being told, as they may not see it."
    )


@strawberry.type
class NoteMutations:
    @mutation(
        requires="notes:add",
        description="Leaves a note about a contact or an organization, and tells the users whom it mentions."
        f" Errors: {ERRORS}.",
    )
    async def note_add(self, info: Info, input: NoteInput) -> NotePayload:
        viewer = info.context.viewer
        subject = await find_record(input.subject_id, viewer, field="subjectId")
        note = await actions.add(subject, input.body, html=input.html, by=viewer)
        return NotePayload.of(note=note, not_told=await _users(await left_out(note), info))

    @mutation(
        requires="notes:add",
        description="Rewrites one's own note; with notes:moderate anybody's. Tells the users whom it did not mention"
        f" before. Errors: {ERRORS}, FORBIDDEN, CONFLICT.",
    )
    async def note_update(self, info: Info, input: NotePatch) -> NotePayload:
        viewer = info.context.viewer
        note = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(note, viewer)
        version = input.expected_version
        note = await actions.change(note, by=viewer, body=input.body, html=input.html, expected_version=version)
        return NotePayload.of(note=note, not_told=await _users(await left_out(note), info))

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


async def _users(ids: list[UUID], info: Info) -> list[Any]:
    found = [await info.context.load(users_by_id, id) for id in ids]
    return [user for user in found if user]
