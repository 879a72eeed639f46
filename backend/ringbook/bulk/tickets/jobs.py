"""Moving many tickets, in the worker."""

from collections.abc import Sequence
from functools import partial

from ringbook.bulk.chunks import go_through, refuse
from ringbook.core.errors import not_found
from ringbook.core.jobs import job
from ringbook.core.packing import unpack
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.jobs.items import take
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally
from ringbook.jobs.running import owner, work
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all
from ringbook.tickets.policy import can_edit, visible_to
from ringbook.tickets.selection import TicketSelection, selected


@job("bulk.move_tickets")
async def move_tickets(job_id: str) -> None:
    """Move the chosen tickets, from where an earlier attempt was cut off."""
    await work(job_id, _move)


async def _move(job: Job) -> None:
    """Raises NOT_FOUND when the state is gone before the first chunk."""
    state = await TicketState.get_or_none(id=job.arguments["state"])
    if state is None:
        raise not_found("stateId")
    async with unit_of_work():
        by = await owner(job)
        await take(job, await selected(unpack(TicketSelection, job.arguments["selection"]), by), by=by)
    await go_through(job, partial(_deal, state))


async def _deal(state: TicketState, items: Sequence[JobItem], by: Viewer) -> Tally:
    """A chunk at once; what went out of sight meanwhile, or was deleted, is left out."""
    among = Ticket.filter(id__in=[item.record_id for item in items])
    seen = await visible_to(by, among).values_list("id", flat=True) if can_edit(by) else []
    outcome = await move_all(list(seen), state, by=by)  # type: ignore[arg-type]
    refused = {ticket.id: (ticket, error) for ticket, error in outcome.refused}
    tally = Tally(succeeded=len(outcome.moved), skipped=len(items) - len(seen))
    for item in items:
        item.done = True
        if item.record_id in refused:
            refuse(item, *refused[item.record_id], tally)
    return tally
