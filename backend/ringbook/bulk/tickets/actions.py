"""Moving tickets, few or many, to another state (TKT-3): a thousand at once, more as a job."""

from typing import Any

from tortoise.queryset import QuerySet

from ringbook.core.errors import DomainError
from ringbook.core.packing import pack
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.jobs.actions import begin
from ringbook.jobs.models import Job, JobKind
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import Outcome, move_all
from ringbook.tickets.selection import TicketSelection, selected

AT_ONCE = 1000
"""More are a job: nobody waits for them."""


async def move(selection: TicketSelection, to: TicketState, *, by: Viewer) -> tuple[Outcome, Job | None]:
    """Those that may go do, the others are refused, each for its reason; or the job that will do it.

    Raises NOTHING_SELECTED, and what is wrong with the selection.
    """
    rows = await selected(selection, by)
    ids: list[Any] = await rows.limit(AT_ONCE + 1).values_list("id", flat=True)
    if not ids:
        sentence = "Nothing is selected: there are no such records, or you may not see them."
        raise DomainError("nothing_selected", sentence, field="selection")
    if len(ids) > AT_ONCE:
        return Outcome(), await _begin(rows, selection, to, by)
    return await move_all(ids, to, by=by), None


async def _begin(rows: QuerySet[Ticket], selection: TicketSelection, to: TicketState, by: Viewer) -> Job:
    return await begin(
        JobKind.BULK_UPDATE,
        task="bulk.move_tickets",
        title=say("Move tickets: {name}", name=to.name),
        by=by,
        field="selection",
        records="Ticket",
        arguments={"selection": pack(selection), "state": str(to.id)},
        total=await rows.count(),
    )
