"""Tickets go from state to state: those that may, and of the others it is said why not (TKT-3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.records import around
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import Change, plain, record, reference
from ringbook.history.bulk import Happening, write_all
from ringbook.history.listening import announce
from ringbook.projects.models import Project
from ringbook.tickets.clock import DONE, entering, hours_of
from ringbook.tickets.flows.models import TicketState
from ringbook.tickets.flows.reading import Flows, read_flows
from ringbook.tickets.following import TOLD
from ringbook.tickets.models import Ticket
from ringbook.tickets.stories import around_all

MOVED = "ticket.moved"
RESOLVED = "ticket.resolved"
FEW = 50
"""So many are told one by one, also to those who have them open; more are told to the lists alone."""
COLUMNS = ("state_id", "resolved_at", "closed_at", "stopped_at", "stood_seconds", "due_at", "soon_at")
_WRITE = """
UPDATE ticket t SET version = t.version + 1, updated_at = %s, state_id = n.state_id, resolved_at = n.resolved_at,
    closed_at = n.closed_at, stopped_at = n.stopped_at, stood_seconds = n.stood_seconds, due_at = n.due_at,
    soon_at = n.soon_at
FROM unnest(%s::uuid[], %s::uuid[], %s::timestamptz[], %s::timestamptz[], %s::timestamptz[], %s::int[],
    %s::timestamptz[], %s::timestamptz[])
    AS n (id, state_id, resolved_at, closed_at, stopped_at, stood_seconds, due_at, soon_at)
WHERE t.id = n.id
"""


@dataclass
class Outcome:
    """moved: as they are now. refused: those that stayed as they were, each with the reason."""

    moved: list[Ticket] = field(default_factory=list)
    refused: list[tuple[Ticket, DomainError]] = field(default_factory=list)


async def move_all(ids: Collection[UUID], to: TicketState, *, by: Viewer) -> Outcome:
    """To the state `to`, or of another type to the one of the same name. Each ticket goes on its own.

    Refusals are ALREADY_THERE, WRONG_MOVE and NO_SUCH_STATE. Raises GONE when the state itself is gone.
    """
    chosen = Ticket.filter(id__in=ids, deleted_at=None).order_by("id")
    tickets = await chosen.select_for_update(no_key=True)
    flows, outcome, goals = await read_flows(), Outcome(), dict[UUID, TicketState]()  # after whoever saves a flow
    wanted = flows.states.get(to.id)
    if wanted is None:
        raise DomainError("gone", "What you chose was deleted in this very moment. Choose again.", field="stateId")
    for ticket in tickets:
        try:
            goals[ticket.id] = allowed(ticket, wanted, flows)
            outcome.moved.append(ticket)
        except DomainError as error:
            outcome.refused.append((ticket, error))
    await place(outcome.moved, goals, flows, by=by)
    return outcome


def allowed(ticket: Ticket, wanted: TicketState, flows: Flows) -> TicketState:
    """Where the ticket goes. Raises ALREADY_THERE, WRONG_MOVE or NO_SUCH_STATE at stateId."""
    goal, now = flows.alike(wanted, ticket.type_id), flows.states[ticket.state_id]
    if goal is None:
        sentence = "Tickets of this type have no state {name}."
        raise DomainError("no_such_state", sentence, field="stateId", name=wanted.name)
    if goal.id == now.id:
        raise DomainError("already_there", "It is in this state already.", field="stateId")
    if (now.id, goal.id) not in flows.moves:
        sentence = "From {start} a ticket can't go to {end}."
        raise DomainError("wrong_move", sentence, field="stateId", start=now.name, end=goal.name)
    return goal


async def place(tickets: Sequence[Ticket], goals: dict[UUID, TicketState], flows: Flows, *, by: Viewer) -> None:
    """Put the tickets, whose rows are locked, into these states, by ticket, whatever the flow allows; and tell it."""
    if not tickets:
        return
    now, changes = datetime.now(UTC), dict[UUID, list[Change]]()
    projects = {
        each.id: each for each in await Project.filter(id__in={ticket.project_id for ticket in tickets} - {None})
    }
    resolved = {ticket.id for ticket in tickets if _resolves(ticket, goals[ticket.id], flows)}
    for ticket in tickets:
        goal, hours = goals[ticket.id], hours_of(projects.get(ticket.project_id) if ticket.project_id else None)
        values = entering(ticket, goal, flows.target(ticket.type_id, ticket.priority_id), hours, now)
        changes[ticket.id] = _changes(ticket, goal, values, flows)
        ticket.update_from_dict(values | {"state_id": goal.id, "version": ticket.version + 1, "updated_at": now})
    rows = [[ticket.id for ticket in tickets], *([getattr(ticket, name) for ticket in tickets] for name in COLUMNS)]
    await connections.get("default").execute_query(_WRITE, [now, *rows])
    for name, told in ((RESOLVED, resolved), (MOVED, changes.keys() - resolved)):
        await _tell(name, [ticket for ticket in tickets if ticket.id in told], changes, by)


def _resolves(ticket: Ticket, goal: TicketState, flows: Flows) -> bool:
    return goal.category in DONE and flows.states[ticket.state_id].category not in DONE


def _changes(ticket: Ticket, goal: TicketState, values: dict[str, Any], flows: Flows) -> list[Change]:
    states = Change("state", reference(flows.states[ticket.state_id]), reference(goal))
    others = [
        Change(name, plain(getattr(ticket, name)), plain(values[name]))
        for name in TOLD
        if name in values and values[name] != getattr(ticket, name)
    ]
    return [states, *others]


async def _tell(name: str, tickets: Sequence[Ticket], changes: dict[UUID, list[Change]], by: Viewer) -> None:
    if len(tickets) <= FEW:
        for ticket in tickets:
            await record(name, ticket, by=by, changes=changes[ticket.id], about=await around(ticket))
        return
    about = await around_all(tickets)
    happened = [Happening(each.id, each.version, about[each.id], changes[each.id]) for each in tickets]
    await write_all(name, "Ticket", happened, by=by)
    await announce(name, tickets, by)
