"""When tickets are due, and how their clock stands and runs on."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from ringbook.core.unit import unit_of_work
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.projects.models import Project
from ringbook.tickets import actions
from ringbook.tickets.clock import TicketDueState, due_by_hand, due_by_target, due_state, entering, hours_of
from ringbook.tickets.flows.models import TicketState, TicketStateCategory, TicketTarget
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all
from tests.tickets.conftest import Desk

MONDAY = datetime(2027, 3, 22, 8, tzinfo=UTC)
"""Nine o'clock in Warsaw."""
HOUR = timedelta(hours=1)
OFFICE = hours_of(None)


def ticket(**values: Any) -> Ticket:
    return Ticket(created_at=MONDAY, number=1, subject="Broken headset", **values)


def state(category: TicketStateCategory) -> TicketState:
    return TicketState(name=category.value, category=category)


def test_a_target_counts_working_hours() -> None:
    due = due_by_target(ticket(), 10 * HOUR, OFFICE)
    assert due == {"due_at": MONDAY + timedelta(days=1, hours=2), "soon_at": MONDAY + 8 * HOUR}


def test_nothing_is_due_without_a_target() -> None:
    assert due_by_target(ticket(), None, OFFICE) == {"due_at": None, "soon_at": None}


def test_nothing_is_due_that_would_take_more_than_ten_years() -> None:
    rare = Project(name="Rare", dial_days=["MON"], dial_from="09:00", dial_to="09:01", timezone="Europe/Warsaw")
    due = due_by_target(ticket(), timedelta(minutes=100_000), hours_of(rare))
    assert due == {"due_at": None, "soon_at": None}


def test_a_projects_hours_and_zone_count() -> None:
    late = Project(name="Night", dial_days=["MON"], dial_from="20:00", dial_to="22:00", timezone="America/New_York")
    due = due_by_target(ticket(), HOUR, hours_of(late))
    assert due["due_at"] == datetime(2027, 3, 23, 1, tzinfo=UTC)


def test_a_project_without_days_works_as_all_do() -> None:
    assert hours_of(Project(name="Idle", dial_days=[], dial_from="09:00", dial_to="17:00")).days == frozenset(range(5))


@pytest.mark.parametrize(
    ("after", "category", "shown"),
    [
        (0 * HOUR, "new", "FINE"),
        (3.9 * HOUR, "open", "FINE"),
        (4 * HOUR, "open", "SOON"),
        (5 * HOUR, "open", "OVERDUE"),
        (5 * HOUR, "waiting", "PAUSED"),
        (5 * HOUR, "resolved", "NONE"),
        (5 * HOUR, "closed", "NONE"),
    ],
)
def test_how_the_due_time_looks(after: timedelta, category: str, shown: str) -> None:
    due = ticket(**due_by_target(ticket(), 5 * HOUR, OFFICE))
    assert due_state(due, TicketStateCategory(category), MONDAY + after) is TicketDueState[shown]


def test_a_promise_stands_though_the_ticket_waits() -> None:
    promised = ticket(due_by_hand=True, **due_by_hand(ticket(), MONDAY + 10 * HOUR))
    assert promised.soon_at == MONDAY + 8 * HOUR
    waiting = TicketStateCategory.WAITING
    assert due_state(promised, waiting, MONDAY + 9 * HOUR) is TicketDueState.SOON
    resumed = entering(promised, state(TicketStateCategory.OPEN), 5 * HOUR, OFFICE, MONDAY + 9 * HOUR)
    assert "due_at" not in resumed


def test_what_waits_is_due_so_much_working_time_later() -> None:
    began = MONDAY + 2 * HOUR
    held = ticket(stopped_at=began, **due_by_target(ticket(), 4 * HOUR, OFFICE))
    tuesday = began + timedelta(days=1)  # a day later: eight hours of work
    values = entering(held, state(TicketStateCategory.OPEN), 4 * HOUR, OFFICE, tuesday)
    assert values["stood_seconds"] == 8 * 3600
    assert values["due_at"] == MONDAY + timedelta(days=1, hours=4)
    assert values["stopped_at"] is None


def test_resolving_and_closing_are_noted_and_reopening_takes_them_back() -> None:
    at, later = MONDAY + HOUR, MONDAY + 2 * HOUR
    resolved = ticket(**entering(ticket(), state(TicketStateCategory.RESOLVED), None, OFFICE, at))
    assert (resolved.resolved_at, resolved.closed_at, resolved.stopped_at) == (at, None, at)
    closed = entering(resolved, state(TicketStateCategory.CLOSED), None, OFFICE, later)
    assert closed == {"resolved_at": at, "closed_at": later, "stopped_at": at}
    again = entering(ticket(**closed), state(TicketStateCategory.OPEN), None, OFFICE, later)
    assert (again["resolved_at"], again["closed_at"], again["stopped_at"]) == (None, None, None)


async def target(desk: Desk, minutes: int, priority: DictionaryEntry | None = None) -> None:
    await TicketTarget.create(flow=await desk.flow(), priority=priority, minutes=minutes)


async def test_the_priority_says_how_soon_and_a_change_of_it_counts_from_the_beginning(desk: Desk) -> None:
    await target(desk, 480)
    await target(desk, 60, desk.urgent)
    made = await desk.ticket(priority=desk.normal)
    assert made.due_at == due_by_target(made, timedelta(hours=8), OFFICE)["due_at"]
    async with unit_of_work():
        await actions.change(made, by=desk.bartek, priority=desk.urgent)
    assert made.due_at == due_by_target(made, timedelta(hours=1), OFFICE)["due_at"]
    stored = await Ticket.get(id=made.id)
    assert (stored.due_at, stored.soon_at) == (made.due_at, made.soon_at)


async def test_a_time_set_by_hand_stays_until_it_is_taken_back(desk: Desk) -> None:
    await target(desk, 60)
    made, promised = await desk.ticket(), datetime.now(UTC) + timedelta(days=9)
    async with unit_of_work():
        await actions.change(made, by=desk.bartek, due_at=promised)
        await actions.change(made, by=desk.bartek, priority=desk.urgent)
    assert (made.due_at, made.due_by_hand) == (promised, True)
    async with unit_of_work():
        await actions.change(made, by=desk.bartek, due_at=None)
    assert (made.due_at, made.due_by_hand) == (due_by_target(made, timedelta(hours=1), OFFICE)["due_at"], False)


async def test_waiting_moves_the_due_time_in_the_database(desk: Desk) -> None:
    await target(desk, 60)
    made = await desk.ticket()
    async with unit_of_work():
        for name in ("Open", "Waiting"):
            await move_all([made.id], await desk.state(name), by=desk.bartek)
        await Ticket.filter(id=made.id).update(stopped_at=datetime.now(UTC) - timedelta(days=7))
        await move_all([made.id], await desk.state("Open"), by=desk.bartek)
    stored = await Ticket.get(id=made.id)
    assert stored.stood_seconds == 40 * 3600
    assert stored.due_at == due_by_target(made, timedelta(hours=41), OFFICE)["due_at"]


async def test_another_type_brings_its_states_and_its_targets(desk: Desk) -> None:
    flow = await desk.flow(desk.question)
    await TicketTarget.create(flow=flow, priority=None, minutes=60)
    made = await desk.ticket()
    async with unit_of_work():
        await move_all([made.id], await desk.state("Open"), by=desk.bartek)
        await actions.change(made, by=desk.bartek, type=desk.question)
    stored = await Ticket.get(id=made.id)
    assert stored.state_id == (await desk.state("Open", desk.question)).id
    assert stored.due_at == due_by_target(stored, timedelta(hours=1), OFFICE)["due_at"]
