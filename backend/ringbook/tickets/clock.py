"""When a ticket is due, and how its clock runs, stands and runs on (TKT-5).

The clock counts working time of the ticket's project while the ticket is new or open. While it waits, is resolved or
closed, the clock stands: the due time moves by the working time that it stood, so that nobody is late with a ticket
that was reopened. A time that somebody set by hand is a promise, and stays where it is.
"""

from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from ringbook.projects.models import WORKING_DAYS, Project, Weekday
from ringbook.tickets.flows.models import RUNNING, TicketState, TicketStateCategory
from ringbook.tickets.models import Ticket
from ringbook.tickets.working import Hours, between, later

NINE, FIVE = time(9), time(17)
LAST_PART = 5
"""The last fifth of the time is when it gets tight."""
DONE = (TicketStateCategory.RESOLVED, TicketStateCategory.CLOSED)


class TicketDueState(StrEnum):
    NONE = "none"
    FINE = "fine"
    SOON = "soon"
    OVERDUE = "overdue"
    PAUSED = "paused"


def hours_of(project: Project | None) -> Hours:
    """When a project works; without one: Monday to Friday, 9 to 17 in Warsaw."""
    if project is None:
        return _hours(tuple(WORKING_DAYS), NINE, FIVE, "Europe/Warsaw")
    opens, closes = time.fromisoformat(project.dial_from), time.fromisoformat(project.dial_to)
    return _hours(tuple(project.dial_days or WORKING_DAYS), opens, closes, project.timezone)


@cache
def _hours(days: tuple[str, ...], opens: time, closes: time, zone: str) -> Hours:
    order = [day.value for day in Weekday]
    return Hours(frozenset(map(order.index, days)), opens, closes, ZoneInfo(zone))


def due_by_target(ticket: Ticket, target: timedelta | None, hours: Hours) -> dict[str, Any]:
    """The columns of a due time that follows from the flow: so much working time after the ticket was made.

    Without a target, and with one too far away in these hours, it is never due.
    """
    stood = timedelta(seconds=ticket.stood_seconds)
    due_at = None if target is None else later(ticket.created_at, stood + target, hours)
    if target is None or due_at is None:
        return {"due_at": None, "soon_at": None}
    return {"due_at": due_at, "soon_at": later(ticket.created_at, stood + target - target / LAST_PART, hours)}


def due_by_hand(ticket: Ticket, at: datetime) -> dict[str, Any]:
    """The columns of a due time that somebody set."""
    rest = max(at - ticket.created_at, timedelta()) / LAST_PART
    return {"due_at": at, "soon_at": at - rest}


def entering(
    ticket: Ticket, state: TicketState, target: timedelta | None, hours: Hours, now: datetime
) -> dict[str, Any]:
    """The columns that change when a ticket comes to a state, apart from the state itself."""
    values: dict[str, Any] = {
        "resolved_at": (ticket.resolved_at or now) if state.category in DONE else None,
        "closed_at": (ticket.closed_at or now) if state.category is TicketStateCategory.CLOSED else None,
    }
    if state.category not in RUNNING:
        return values | {"stopped_at": ticket.stopped_at or now}
    if ticket.stopped_at is None:
        return values
    stood = round(between(ticket.stopped_at, now, hours).total_seconds())
    values |= {"stopped_at": None, "stood_seconds": ticket.stood_seconds + stood}
    if ticket.due_by_hand:
        return values
    moved = Ticket(created_at=ticket.created_at, stood_seconds=values["stood_seconds"])
    return values | due_by_target(moved, target, hours)


def due_state(ticket: Ticket, category: TicketStateCategory, now: datetime | None = None) -> TicketDueState:
    """How the due time looks at the moment."""
    now = now or datetime.now(UTC)
    if ticket.due_at is None or category in DONE:
        return TicketDueState.NONE
    if category not in RUNNING and not ticket.due_by_hand:
        return TicketDueState.PAUSED
    if now >= ticket.due_at:
        return TicketDueState.OVERDUE
    return TicketDueState.SOON if ticket.soon_at and now >= ticket.soon_at else TicketDueState.FINE
