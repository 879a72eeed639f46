"""Commenting on tickets."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput, given, maybe
from ringbook.tickets import policy as tickets
from ringbook.tickets.comments import actions, policy
from ringbook.tickets.comments.types import TicketComment

INTERNAL = "For colleagues alone; false: meant for the customer."


@strawberry.input(description="A new comment.")
class TicketCommentInput:
    ticket_id: strawberry.ID = strawberry.field(description="What is written on, by its global id.")
    html: str = strawberry.field(description="Rich text, or plain text; 1 to 20 000 characters.")
    internal: bool = strawberry.field(default=True, description=INTERNAL)


@strawberry.input(description="What to change on a comment; what is left out stays.")
class TicketCommentPatch:
    id: strawberry.ID = strawberry.field(description="The comment.")
    expected_version: int | None = strawberry.field(default=None, description="The version you saw.")
    html: strawberry.Maybe[str] = maybe("Its new text.")
    internal: strawberry.Maybe[bool] = maybe(INTERNAL)


@strawberry.type(description="The comment, or why not.")
class TicketCommentPayload(Payload):
    comment: TicketComment | None = strawberry.field(default=None, description="The comment as it is now.")


@strawberry.type
class TicketCommentMutations:
    @mutation(
        requires=tickets.MAY_EDIT,
        description="Comments on a ticket; whoever has it to do hears of it. Errors: NOT_FOUND, BLANK, TOO_LONG,"
        " TOO_DEEP.",
    )
    async def ticket_comment_add(self, info: Info, input: TicketCommentInput) -> TicketCommentPayload:
        viewer = info.context.viewer
        ticket = await find(tickets.visible_to(viewer), input.ticket_id, "ticketId")
        comment = await actions.add(ticket, input.html, by=viewer, internal=input.internal)
        return TicketCommentPayload.of(comment=comment)

    @mutation(
        requires=tickets.MAY_EDIT,
        description="Rewrites one's own comment. Errors: NOT_FOUND, FORBIDDEN, BLANK, TOO_LONG, TOO_DEEP, CONFLICT.",
    )
    async def ticket_comment_update(self, info: Info, input: TicketCommentPatch) -> TicketCommentPayload:
        viewer = info.context.viewer
        comment = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(comment, viewer)
        return TicketCommentPayload.of(comment=await actions.change(comment, by=viewer, **given(input)))

    @mutation(requires=tickets.MAY_EDIT, description="Deletes one's own comment. Errors: NOT_FOUND, FORBIDDEN.")
    async def ticket_comment_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        comment = await find(policy.visible_to(viewer), input.id)
        policy.check_edit(comment, viewer)
        await actions.delete(comment, by=viewer)
        return DeletePayload(deleted_id=input.id)
