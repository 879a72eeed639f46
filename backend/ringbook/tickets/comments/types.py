"""Comments as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.context import Info
from ringbook.core.reading import Node, attribute, one
from ringbook.core.rich_text import plain
from ringbook.identity.loaders import users_by_id
from ringbook.tickets.comments import policy
from ringbook.tickets.loaders import tickets_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User
    from ringbook.tickets.types import Ticket


@strawberry.type(description="What the viewer may do with a comment: its author may do both.")
class TicketCommentCan:
    edit: bool = strawberry.field(description="Rewrite it.")
    delete: bool = strawberry.field(description="Take it off the ticket.")


@strawberry.type(description="What somebody said about a ticket.")
class TicketComment(Node):
    version: int = attribute("Counts up with each change; give it back as expectedVersion.")
    ticket: Annotated["Ticket", strawberry.lazy("ringbook.tickets.types")] = one(
        tickets_by_id, "ticket_id", "What it is written on."
    )
    author: Annotated["User", strawberry.lazy("ringbook.identity.types")] | None = one(
        users_by_id, "author_id", "Who wrote it."
    )
    html: str = attribute("Rich text, cleaned, as Note.html.")
    internal: bool = attribute("For colleagues alone; false: meant for the customer.")
    created_at: datetime = attribute("When it was written, in UTC.")
    updated_at: datetime = attribute("When it was last changed, in UTC.")

    @strawberry.field(description="The same as plain text.")
    def body(root: strawberry.Parent[Any]) -> str:
        return plain(root.html)

    @strawberry.field(description="What the viewer may do with it.")
    def viewer_can(root: strawberry.Parent[Any], info: Info) -> TicketCommentCan:
        may = policy.can_edit(root, info.context.viewer)
        return TicketCommentCan(edit=may, delete=may)
