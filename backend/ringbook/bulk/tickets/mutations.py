"""Moving tickets to another state."""

from uuid import UUID

import strawberry

from ringbook.bulk.tickets import actions
from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.ids import global_id
from ringbook.core.reading import shown
from ringbook.jobs.types import Job
from ringbook.tickets import policy
from ringbook.tickets.flows import policy as flows
from ringbook.tickets.selection import TicketSelection
from ringbook.tickets.types import Ticket


@strawberry.input(description="Which tickets to move, and where.")
class TicketsMoveInput:
    selection: TicketSelection = strawberry.field(description="Which ones: up to 250 ids, or a whole filter.")
    state_id: strawberry.ID = strawberry.field(
        description="The state; tickets of other types go to the one of the same name in theirs."
    )


@strawberry.type(description="A ticket that stayed as it was.")
class TicketRefusal:
    ticket_id: strawberry.ID = strawberry.field(description="Which one stays as it was.")
    title: str = strawberry.field(description="Number and subject.")
    code: str = strawberry.field(
        description="WRONG_MOVE: its flow has no such move. ALREADY_THERE. NO_SUCH_STATE: its type has no such state."
    )
    message: str = strawberry.field(description="Why, in one sentence.")


@strawberry.type(description="What became of the tickets.")
class TicketsMovePayload(Payload):
    moved: int = strawberry.field(default=0, description="How many were moved; 0 where a job does it.")
    tickets: list[Ticket] = strawberry.field(
        default_factory=list, description="Those that were moved, as they are now."
    )
    refusals: list[TicketRefusal] = strawberry.field(
        default_factory=list, description="Those that stayed as they were, each with the reason."
    )
    job: Job | None = strawberry.field(
        default=None, description="What does it where more than 1 000 are chosen; its failures are the refusals."
    )


@strawberry.type
class TicketsMoveMutations:
    @mutation(
        requires=policy.MAY_EDIT,
        description="Moves tickets to another state: those that may go do, and the others are listed with the reason."
        " Errors: NOT_FOUND; GONE for a state that is being deleted; WRONG_SELECTION, TOO_MANY, NOTHING_SELECTED and"
        " those of the filter below selection.",
    )
    async def tickets_move(self, info: Info, input: TicketsMoveInput) -> TicketsMovePayload:
        viewer = info.context.viewer
        state = await find(flows.states(viewer), input.state_id, "stateId")
        outcome, job = await actions.move(input.selection, state, by=viewer)
        return TicketsMovePayload(
            moved=len(outcome.moved),
            tickets=shown(outcome.moved),
            refusals=[_refusal(ticket.id, ticket.title, error) for ticket, error in outcome.refused],
            job=shown(job),
        )


def _refusal(id: UUID, title: str, error: DomainError) -> TicketRefusal:
    ticket_id = strawberry.ID(global_id("Ticket", id))
    return TicketRefusal(ticket_id=ticket_id, title=title, code=error.code, message=str(error))
