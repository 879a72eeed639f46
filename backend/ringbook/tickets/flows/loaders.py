"""Batch reads of flows."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from tortoise.functions import Count

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, grouped
from ringbook.core.viewer import Viewer
from ringbook.tickets.flows.models import TicketState, TicketTarget
from ringbook.tickets.flows.reading import read_flows
from ringbook.tickets.models import Ticket


async def states_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, TicketState]:
    return by("id", await rows_by(every(TicketState), "id", ids))


async def next_states(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[TicketState]]:
    """By a state, those where its tickets may go."""
    flows = await read_flows()
    return {id: flows.next(id) for id in ids}


async def states_by_flow(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[TicketState]]:
    return grouped("flow_id", await rows_by(every(TicketState), "flow_id", ids, "rank"))


async def targets_by_flow(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[TicketTarget]]:
    """In the order of the priorities, that for all others last."""
    rows = TicketTarget.filter(flow_id__in=ids).prefetch_related("priority")
    return grouped("flow_id", sorted(await rows, key=lambda row: row.priority.rank if row.priority else 10**6))


async def uses_of_states(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, int]:
    """Tickets in them, whoever sees these; those in the trash too, as they hold the state."""
    counted = Ticket.filter(state_id__in=ids).annotate(uses=Count("id")).group_by("state_id")
    pairs: list[tuple[UUID, int]] = await counted.values_list("state_id", "uses")
    return dict(pairs)
