"""Announcing files."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.uploads import actions
from ringbook.uploads.types import Upload


@strawberry.input(description="A file to come.")
class FileUploadInput:
    name: str = strawberry.field(
        description="Its name, with the extension; what can't be seen in it is left out, and what is beyond 255 bytes."
    )
    size: int = strawberry.field(description="Its size in bytes; at most 25 MiB.")


@strawberry.type(description="Where to send the file, or why not.")
class FileUploadPayload(Payload):
    upload: Upload | None = strawberry.field(default=None, description="The announced file.")


@strawberry.type
class UploadMutations:
    @mutation(requires=SIGNED_IN, description="Announces a file. Errors: BLANK, EMPTY_FILE, FILE_TOO_LARGE.")
    async def file_upload_create(self, info: Info, input: FileUploadInput) -> FileUploadPayload:
        upload, token = await actions.announce(name=input.name, size=input.size, by=info.context.viewer)
        return FileUploadPayload(upload=Upload.of(upload, token))
