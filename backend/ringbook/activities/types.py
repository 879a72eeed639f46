"""Notes as the API shows them."""

import asyncio
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities import policy
from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, one
from ringbook.core.rich_text import from_plain, mentioned
from ringbook.identity.loaders import users_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User

_User = Annotated["User", strawberry.lazy("ringbook.identity.types")]


@strawberry.type(description="What the viewer may do with a note or a logged event.")
class NoteCan:
    edit: bool = strawberry.field(description="Change it.")
    delete: bool = strawberry.field(description="Take it off the timeline.")


@strawberry.type(description="What somebody left on the timeline of a contact or an organization.")
class Note(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    body: str = attribute("What it says, as plain text; up to 20 000 characters.")
    author: _User | None = one(users_by_id, "author_id", "Who wrote it.")
    created_at: datetime = attribute("When it was written, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(
        description="The same as rich text, clean: p, strong, em, u, s, a, ul, ol, li, blockquote, pre, code, br, and"
        " span with the id of a user as its data-mention."
    )
    def html(root: strawberry.Parent[Any]) -> str:
        return root.html or from_plain(root.body)

    @strawberry.field(description="The users whom it mentions.")
    async def mentions(root: strawberry.Parent[Any], info: Info) -> list[_User]:
        found = await asyncio.gather(*(info.context.load(users_by_id, id) for id in mentioned(root.html)))
        return [user for user in found if user]

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> NoteCan:
        may = policy.can_edit(root, info.context.viewer)
        return NoteCan(edit=may, delete=may)
