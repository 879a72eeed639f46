"""Attaching, changing, replacing, deleting and bringing back files."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given, maybe
from ringbook.files import actions, policy
from ringbook.files.owners import find_owner
from ringbook.files.types import File, FileKind
from ringbook.uploads import policy as uploads


@strawberry.input(description="A file for a record.")
class FileAttachInput:
    record_id: strawberry.ID = strawberry.field(description="The contact, the organization or the ticket that gets it.")
    upload_id: strawberry.ID = strawberry.field(description="One of the viewer's uploads, after it was sent.")
    kind: FileKind = strawberry.field(default=FileKind.OTHER, description="What it is for.")
    description: str = strawberry.field(default="", description="Up to 500 characters.")


@strawberry.input(description="What to change on a file; what is left out stays.")
class FilePatch:
    id: strawberry.ID = strawberry.field(description="The file.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    name: strawberry.Maybe[str] = maybe("A new name: the last part of what looks like a path, up to 255 bytes.")
    kind: strawberry.Maybe[FileKind] = maybe("Another kind.")
    description: strawberry.Maybe[str] = maybe("A new description; empty takes it away.")


@strawberry.input(description="A new version of a file.")
class FileReplaceInput:
    id: strawberry.ID = strawberry.field(description="The file.")
    upload_id: strawberry.ID = strawberry.field(description="One of the viewer's uploads, after it was sent.")


@strawberry.type(description="The file, or why not.")
class FilePayload(Payload):
    file: File | None = strawberry.field(default=None, description="The file as it is now.")


@strawberry.type
class FileMutations:
    @mutation(
        requires=policy.MAY_EDIT,
        description="Attaches an upload to a contact, archived ones too, to an organization or a ticket; it is used up."
        " Errors: NOT_FOUND, NOT_RECEIVED, TOO_LONG, STORAGE_FULL, STORAGE_UNAVAILABLE.",
    )
    async def file_attach(self, info: Info, input: FileAttachInput) -> FilePayload:
        viewer = info.context.viewer
        owner = await find_owner(input.record_id, viewer)
        upload = await find(uploads.visible_to(viewer), input.upload_id, "uploadId")
        file = await actions.attach(owner, upload, by=viewer, kind=input.kind, description=input.description)
        return FilePayload.of(file=file)

    @mutation(
        requires=policy.MAY_EDIT,
        description="Renames or describes a file. Errors: NOT_FOUND, BLANK, TOO_LONG, CONFLICT.",
    )
    async def file_update(self, info: Info, input: FilePatch) -> FilePayload:
        viewer = info.context.viewer
        file = await find(policy.visible_to(viewer), input.id)
        return FilePayload.of(file=await actions.change(file, by=viewer, **given(input)))

    @mutation(
        requires=policy.MAY_EDIT,
        description="Gives a file a new version; the old ones stay. A file that was never renamed takes the"
        " new one's name. Errors: NOT_FOUND, NOT_RECEIVED, STORAGE_FULL, STORAGE_UNAVAILABLE.",
    )
    async def file_replace(self, info: Info, input: FileReplaceInput) -> FilePayload:
        viewer = info.context.viewer
        file = await find(policy.visible_to(viewer), input.id)
        upload = await find(uploads.visible_to(viewer), input.upload_id, "uploadId")
        return FilePayload.of(file=await actions.replace(file, upload, by=viewer))

    @mutation(
        requires=policy.MAY_EDIT,
        description="Deletes a file with all its versions; fileRestore brings it back within 30 days."
        " Errors: NOT_FOUND.",
    )
    async def file_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.visible_to(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)

    @mutation(
        requires=policy.MAY_EDIT,
        description="Brings a file back that was deleted in the last 30 days. Errors: NOT_FOUND.",
    )
    async def file_restore(self, info: Info, input: DeleteInput) -> FilePayload:
        viewer = info.context.viewer
        file = await find(policy.deleted_for(viewer), input.id)
        return FilePayload.of(file=await actions.restore(file, by=viewer))
