"""Notes as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.activities import policy
from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, one
from ringbook.identity.loaders import users_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User


@strawberry.type(description="What the viewer may do with a note or a logged event.")
class NoteCan:
    edit: bool = strawberry.field(description="Change it.")
    delete: bool = strawberry.field(description="Take it off the timeline.")


@strawberry.type(description="What somebody left on the timeline of a contact or an organization.")
class Note(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    body: str = attribute("Plain text; up to 20 000 characters.")
    author: Annotated["User", strawberry.lazy("ringbook.identity.types")] | None = one(
        users_by_id, "author_id", "Who wrote it."
    )
    created_at: datetime = attribute("When it was written, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> NoteCan:
        may = policy.can_edit(root, info.context.viewer)
        return NoteCan(edit=may, delete=may)
