"""Files on their way in, and the field of whoever has files, as the API shows them."""

from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.ids import global_id
from ringbook.core.paging import Connection
from ringbook.files.loaders import files_of_record
from ringbook.uploads import models

if TYPE_CHECKING:
    from ringbook.files.types import File, FileKind

_files = strawberry.lazy("ringbook.files.types")


@strawberry.type(description="A file on its way in.")
class Upload:
    id: strawberry.ID = strawberry.field(description="Name it where the file is wanted, such as importCreate.")
    url: str = strawberry.field(
        description="PUT the raw bytes here within an hour, with the header X-Ringbook: 1. It works once."
    )

    @classmethod
    def of(cls, upload: models.Upload, token: str) -> "Upload":
        return cls(id=strawberry.ID(global_id("Upload", upload.id)), url=f"/api/v1/uploads/{token}")


def files(description: str) -> Any:
    """The field of a contact or an organization with what is attached to it."""

    async def resolve(
        root: strawberry.Parent[Any],
        kind: Annotated[
            Annotated["FileKind", _files] | None, strawberry.argument(description="Only these; left out: all.")
        ] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Annotated["File", _files]]:
        return await files_of_record(root, kind, first, after)

    return strawberry.field(resolver=resolve, description=f"{description} Errors: OUT_OF_RANGE, BAD_CURSOR.")
