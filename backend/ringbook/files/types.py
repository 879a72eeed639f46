"""Files as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.reading import Node, attribute, many, one, shown
from ringbook.files import policy
from ringbook.files.loaders import versions_by_file
from ringbook.files.models import FileKind
from ringbook.history.actors.types import Actor
from ringbook.identity.loaders import users_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User


describe(
    FileKind,
    "What a file is for.",
    CONTRACT="An agreement that is signed, or to be signed.",
    INVOICE="A bill, or its correction.",
    OFFER="What we propose, with its price.",
    PHOTO="A picture that somebody took.",
    DOCUMENT="Any other paper.",
    OTHER="None of these.",
)


@strawberry.type(description="What the viewer may do with a file.")
class FileCan:
    edit: bool = strawberry.field(description="Rename and describe it, add versions.")
    delete: bool = strawberry.field(description="Delete it, and bring it back.")


@strawberry.type(description="What a file was at one time; versions stay when newer ones come.")
class FileVersion(Node):
    number: int = attribute("Counts from 1.")
    name: str = attribute("What it was called when it was sent, and is called when it is downloaded.")
    size: int = attribute("In bytes.")
    media_type: str = attribute(
        "Such as application/pdf. Pictures and PDFs are known by what is in them, the rest by the extension."
    )
    page_count: int = attribute("A picture's 1, a PDF's pages; 0 for what can't be shown: locked, broken or else.")
    created_at: datetime = attribute("When it was added, in UTC.")

    @strawberry.field(description="The SHA-256 of the bytes, in hexadecimal digits.")
    def sha256(root: strawberry.Parent[Any]) -> str:
        return bytes(root.sha256).hex()

    @strawberry.field(
        description="GET it with the session or an API key; it comes as an attachment. Ranges work. 404 for whoever"
        " does not see the file any more."
    )
    def url(root: strawberry.Parent[Any]) -> str:
        return f"/api/v1/files/{root.id}"

    @strawberry.field(
        description="Where its first pages are as WebP pictures of at most 1600 pixels a side, in their order: up to"
        " 20; GET them like `url`. Empty when there is nothing to show."
    )
    def previews(root: strawberry.Parent[Any]) -> list[str]:
        pages = min(root.page_count, policy.SHOWN_PAGES)
        return [f"/api/v1/files/{root.id}/previews/{page}.webp" for page in range(1, pages + 1)]

    @strawberry.field(description="Who added it.")
    def by(root: strawberry.Parent[Any]) -> Actor:
        return Actor.of(root)


@strawberry.type(description="A file of a contact, an organization or a ticket.")
class File(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    name: str = attribute("Up to 255 bytes, with the extension; not unique.")
    kind: FileKind = attribute("What it is for.")
    description: str = attribute("Up to 500 characters; may be empty.")
    versions: list[FileVersion] = many(versions_by_file, "All of them, the newest first.")
    author: Annotated["User", strawberry.lazy("ringbook.identity.types")] | None = one(
        users_by_id, "author_id", "Who added it first."
    )
    created_at: datetime = attribute("When it was added, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(description="The newest version.")
    async def current(root: strawberry.Parent[Any], info: Info) -> FileVersion:
        return shown((await info.context.load(versions_by_file, root.id))[0])

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> FileCan:
        may = policy.can_edit(info.context.viewer)
        return FileCan(edit=may, delete=may)


__all__ = ["File", "FileCan", "FileKind", "FileVersion"]
