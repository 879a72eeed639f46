"""What follows from a ticket's type, priority and project: its first state, and when it is due."""

from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.history.actions import Change, plain, reference
from ringbook.projects.models import Project
from ringbook.tickets.clock import due_by_hand, due_by_target, entering, hours_of
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.flows.reading import Flows, read_flows
from ringbook.tickets.models import Ticket
from ringbook.tickets.working import Hours

RECLOCKED = {"type", "priority", "project", "due_by_hand"}
"""Fields on which a due time hangs."""
TOLD = ("due_at", "resolved_at", "closed_at")
"""Columns that the history keeps; soon_at, stopped_at and stood_seconds follow from them."""


def first_state(flows: Flows, type: DictionaryEntry) -> TicketState:
    """Where a ticket of the type begins. Raises NO_FLOW."""
    state = flows.initial(type.id)
    if state is None:
        raise DomainError("no_flow", "“{name}” is no type of tickets.", field="typeId", name=type.name)
    return state


async def begin_clock(ticket: Ticket, flows: Flows, state: TicketState) -> None:
    """Set the clock of a ticket that is not saved yet. Its due_at: by hand, else None."""
    if ticket.due_at:
        values = {"due_by_hand": True, **due_by_hand(ticket, ticket.due_at)}
    else:
        values = due_by_target(ticket, flows.target(ticket.type_id, ticket.priority_id), await _hours(ticket))
    ticket.update_from_dict(values)
    ticket.update_from_dict(entering(ticket, state, None, hours_of(None), ticket.created_at))


async def follow(before: Ticket, ticket: Ticket, changed: Collection[str]) -> list[Change]:
    """Write what follows from the fields that changed; answers it for the history. before: as the ticket was."""
    if not RECLOCKED & set(changed) and "due_at" not in changed:
        return []
    flows, hours, values = await read_flows(), await _hours(ticket), dict[str, Any]()
    target = flows.target(ticket.type_id, ticket.priority_id)
    if ticket.type_id != before.type_id:
        values = await _new_type(before, ticket, flows, hours)
    promised = ticket.due_at if ticket.due_by_hand else None
    values |= due_by_hand(ticket, promised) if promised else due_by_target(ticket, target, hours)
    await Ticket.filter(id=ticket.id).update(**values)
    ticket.update_from_dict(values)
    return _changes(before, ticket, changed, flows)


async def _new_type(before: Ticket, ticket: Ticket, flows: Flows, hours: Hours) -> dict[str, Any]:
    """The columns by which the ticket comes to its state of the same name in the new flow, or to the initial one."""
    goal = flows.alike(flows.states[before.state_id], ticket.type_id) or first_state(flows, await ticket.type)
    values = entering(ticket, goal, None, hours, datetime.now(UTC))
    ticket.stood_seconds = values.get("stood_seconds", ticket.stood_seconds)
    return values | {"state_id": goal.id}


def _changes(before: Ticket, ticket: Ticket, changed: Collection[str], flows: Flows) -> list[Change]:
    found = [
        Change(name, plain(getattr(before, name)), plain(getattr(ticket, name)))
        for name in TOLD
        if name not in changed and getattr(before, name) != getattr(ticket, name)
    ]
    if before.state_id == ticket.state_id:
        return found
    was, now = flows.states[before.state_id], flows.states[ticket.state_id]
    return [Change("state", reference(was), reference(now)), *found]


async def _hours(ticket: Ticket) -> Hours:
    project: UUID | None = ticket.project_id
    return hours_of(await Project.get_or_none(id=project) if project else None)
