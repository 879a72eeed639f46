"""Adding, changing and deleting tickets. Moving them is a matter of many: bulk/tickets."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import DeletePayload, Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import DeleteInput
from ringbook.tickets import actions, policy
from ringbook.tickets.choosing import choose_words, crm_for, with_hidden
from ringbook.tickets.inputs import TicketInput, TicketPatch, said
from ringbook.tickets.types import Ticket

ERRORS = (
    "NOT_FOUND, BLANK, TOO_LONG, TOO_DEEP, TOO_MANY, OUT_OF_RANGE, NO_SUCH_TIME; WRONG_CRM for what belongs to another"
    " Crm; INACTIVE for a word that is hidden, and somebody who left; NO_ACCESS for somebody who would not see it"
)


@strawberry.type(description="The ticket, or why not.")
class TicketPayload(Payload):
    ticket: Ticket | None = strawberry.field(default=None, description="The ticket as it is now.")


@strawberry.type
class TicketMutations:
    @mutation(
        requires=policy.MAY_EDIT, description=f"Adds a ticket in the initial state of its type. Errors: {ERRORS}."
    )
    async def ticket_create(self, info: Info, input: TicketInput) -> TicketPayload:
        viewer = info.context.viewer
        values = await said(input, viewer)
        crm = await crm_for(input.crm_id, values, viewer)
        await choose_words(values)
        return TicketPayload.of(ticket=await actions.create(crm, by=viewer, **values))

    @mutation(requires=policy.MAY_EDIT, description=f"Changes a ticket. Errors: {ERRORS}; CONFLICT.")
    async def ticket_update(self, info: Info, input: TicketPatch) -> TicketPayload:
        viewer = info.context.viewer
        ticket = await find(policy.visible_to(viewer), input.id)
        values = await said(input, viewer)
        if "calls" in values:
            values["calls"] = await with_hidden(ticket, values["calls"], viewer)
        return TicketPayload.of(ticket=await actions.change(ticket, by=viewer, **values))

    @mutation(requires=policy.MAY_DELETE, description="Deletes a ticket. Errors: NOT_FOUND.")
    async def ticket_delete(self, info: Info, input: DeleteInput) -> DeletePayload:
        viewer = info.context.viewer
        await actions.delete(await find(policy.visible_to(viewer), input.id), by=viewer)
        return DeletePayload(deleted_id=input.id)
