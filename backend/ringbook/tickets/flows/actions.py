"""What happens to flows: each is saved as a whole."""

from typing import Any
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, Change, record, update
from ringbook.tickets.flows.checks import tidy
from ringbook.tickets.flows.given import GivenFlow, GivenState, GivenTarget
from ringbook.tickets.flows.models import TicketFlow, TicketState, TicketTarget, TicketTransition
from ringbook.tickets.flows.reading import Flows, read_flows
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import place

CHANGED = "ticket_flow.changed"
CHUNK = 1000
"""Tickets a statement."""


async def save(flow: TicketFlow, given: GivenFlow, *, by: Viewer, expected_version: int | None = None) -> TicketFlow:
    """Make this the flow of its type; tickets of states that go are moved to their replacements.

    Targets hold for due times that are worked out from now on. Raises what `checks.tidy` does, CONFLICT, and IN_USE
    for a state with tickets that goes without a replacement, or whose category would change under them.
    """
    flow = await TicketFlow.select_for_update().get(id=flow.id)
    flows = await read_flows()
    before = {state.id: state for state in flows.of_type(flow.type_id)}
    late = expected_version is not None and expected_version < flow.version
    _recognise(given, before, late=late)
    tidy(given)
    also = await _changes(flow, before, given, flows)
    changes = await update(flow, expected_version=expected_version, also=also)
    await _refuse_used(before, given)
    states = await _write(flow, before, given)
    await _clear(before, given, states, by)
    if changes:
        await record(CHANGED, flow, by=by, changes=changes, also_tell=[SETTINGS])
    return flow


def _recognise(given: GivenFlow, before: dict[UUID, TicketState], *, late: bool) -> None:
    """Note which states are none of the flow's. late: these count as new, so that the answer is a CONFLICT."""
    for state in given.states:
        if state.id is not None and state.id not in before:
            state.known, state.id = state.known and late, None


async def _write(flow: TicketFlow, before: dict[UUID, TicketState], given: GivenFlow) -> list[TicketState]:
    """The states as given, in their order, with their moves; and the targets."""
    await TicketState.filter(flow_id=flow.id).update(initial=False)  # just one is, at any moment
    states = [await _state(flow, before, each, rank) for rank, each in enumerate(given.states)]
    await TicketTransition.filter(start__flow_id=flow.id).delete()
    await TicketTransition.bulk_create(
        [TicketTransition(start_id=states[start].id, end_id=states[end].id) for start, end in given.moves]
    )
    await TicketTarget.filter(flow_id=flow.id).delete()
    await TicketTarget.bulk_create(
        [TicketTarget(flow_id=flow.id, priority=each.priority, minutes=each.minutes) for each in given.targets]
    )
    return states


async def _state(flow: TicketFlow, before: dict[UUID, TicketState], given: GivenState, rank: int) -> TicketState:
    values: dict[str, Any] = {
        "name": given.name,
        "category": given.category,
        "colour": given.colour,
        "initial": given.initial,
    }
    values |= {"x": given.x, "y": given.y, "rank": rank}
    if given.id is None:
        return await TicketState.create(flow_id=flow.id, type_id=flow.type_id, **values)
    state = before[given.id]
    now = {name: getattr(state, name) for name in values}
    if now != values:
        values["version"] = state.version + 1
    await TicketState.filter(id=state.id).update(**values)
    state.update_from_dict(values)
    return state


async def _clear(before: dict[UUID, TicketState], given: GivenFlow, states: list[TicketState], by: Viewer) -> None:
    """The states that are not given any more go, after their tickets went to the replacements."""
    kept = {each.id for each in given.states}
    for id, to in given.replacements.items():
        if id in before and id not in kept:
            await _resettle(id, states[to], by)
    await TicketState.filter(id__in=before.keys() - kept).delete()


async def _resettle(state_id: UUID, goal: TicketState, by: Viewer) -> None:
    """All tickets of a state, those in the trash too."""
    flows = await read_flows()
    while tickets := await Ticket.filter(state_id=state_id).order_by("id").limit(CHUNK).select_for_update(no_key=True):
        await place(tickets, {ticket.id: goal for ticket in tickets}, flows, by=by)


async def _refuse_used(before: dict[UUID, TicketState], given: GivenFlow) -> None:
    wrong, kept = [], {each.id: (place, each) for place, each in enumerate(given.states)}
    for state in before.values():
        place, wanted = kept.get(state.id, (0, None))
        if wanted is None and state.id not in given.replacements and (count := await _uses(state)):
            sentence = "Tickets in the state “{name}”: {count}. Choose where they go."
            wrong.append(DomainError("in_use", sentence, field="replacements", name=state.name, count=count))
        if wanted and wanted.category is not state.category and (count := await _uses(state)):
            sentence = "Tickets are in this state, so its category stays. Make a new state for the other."
            wrong.append(DomainError("in_use", sentence, field=f"states.{place}.category"))
    if wrong:
        raise DomainError.all_of(wrong)


async def _uses(state: TicketState) -> int:
    """Tickets in it, those in the trash too."""
    return await Ticket.filter(state_id=state.id).count()


async def _changes(flow: TicketFlow, before: dict[UUID, TicketState], given: GivenFlow, flows: Flows) -> list[Change]:
    """What the history keeps: each part of the flow as people read it."""
    targets = await TicketTarget.filter(flow_id=flow.id).prefetch_related("priority")
    old_moves = [(each.name, end.name) for each in before.values() for end in flows.next(each.id)]
    new_moves = [(given.states[start].name, given.states[end].name) for start, end in given.moves]
    parts = (
        ("states", list(map(_shown, before.values())), list(map(_shown, given.states))),
        ("transitions", sorted(map(" → ".join, old_moves)), sorted(map(" → ".join, new_moves))),
        ("targets", sorted(map(_said, targets)), sorted(map(_said, given.targets))),
    )
    return [Change(name, old, new) for name, old, new in parts if old != new]


def _said(target: TicketTarget | GivenTarget) -> str:
    return f"{target.priority or '*'}: {target.minutes}"


def _shown(state: TicketState | GivenState) -> dict[str, object]:
    """id: None for a new one, which may look just like the one that it replaces."""
    return {
        "id": state.id and str(state.id),
        "name": state.name,
        "category": state.category.value,
        "colour": state.colour,
        "initial": state.initial,
        "place": [state.x, state.y],
    }
