"""Many tickets at once: a job past a thousand, exports, live lists, and people who move the same one."""

import asyncio
from typing import Any

import pytest
from tortoise import connections

from ringbook.bulk.tickets import actions as bulk
from ringbook.bulk.tickets.jobs import move_tickets
from ringbook.core.ids import key_of
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, FieldChange
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all
from tests import factories as make
from tests.api import Api, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.exports import house
from tests.tickets.conftest import Desk

MOVE = mutation("ticketsMove", "moved tickets { id } refusals { code } job { id total state }")
JOB = "query($id: ID!) { job(id: $id) { state total succeeded skipped failed failures { nodes { label code } } } }"
EXPORT = mutation("ticketsExport", house.FACTS)
_MANY = """
INSERT INTO ticket (id, number, subject, crm_id, type_id, state_id)
SELECT gen_random_uuid(), nextval('ticket_number'), 'Ticket ' || n, %s, %s, %s FROM generate_series(1, %s) n
"""


async def many(desk: Desk, count: int, state: str = "New") -> None:
    row = await desk.state(state)
    values = [desk.sales.id, desk.complaint.id, row.id, count]
    await connections.get("default").execute_query(_MANY, values)


async def test_more_than_fit_into_a_request_are_a_job_with_a_report(
    committed_desk: Desk, committed_cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "AT_ONCE", 200)
    desk, api = committed_desk, Api().as_(committed_cast.bartek)
    await many(desk, 230)
    await many(desk, 20, "Open")
    goal = {"selection": {"filter": {}}, "stateId": id_of(await desk.state("Resolved"))}
    answer = (await api(MOVE, input=goal))["ticketsMove"]
    assert (answer["moved"], answer["tickets"], answer["userErrors"]) == (0, [], [])
    assert answer["job"]["total"] == 250
    await move_tickets(str(key_of(answer["job"]["id"], "Job")))
    job = (await api(JOB, id=answer["job"]["id"]))["job"]
    assert (job["state"], job["succeeded"], job["skipped"], job["failed"]) == ("DONE", 20, 0, 230)
    assert {each["code"] for each in job["failures"]["nodes"]} == {"WRONG_MOVE"}
    assert await Ticket.filter(resolved_at__isnull=False).count() == 20


async def test_each_of_many_has_its_story(desk: Desk) -> None:
    await many(desk, 60)
    ids: Any = await Ticket.all().values_list("id", flat=True)
    async with unit_of_work():
        outcome = await move_all(ids, await desk.state("Open"), by=desk.bartek)
    assert (len(outcome.moved), outcome.refused) == (60, [])
    assert await Event.filter(name="ticket.moved", subject_id__in=ids).count() == 60
    change = await FieldChange.filter(field="state").first()
    assert change is not None
    assert (change.before["label"], change.after["label"]) == ("New", "Open")
    assert {row.version for row in await Ticket.all()} == {2}


async def test_of_two_who_move_the_same_ticket_one_is_told_why_not(committed_desk: Desk) -> None:
    desk = committed_desk
    ticket = await desk.ticket()
    async with unit_of_work():
        await move_all([ticket.id], await desk.state("Open"), by=desk.bartek)
    goals = [await desk.state("Waiting"), await desk.state("Resolved"), await desk.state("Waiting")]

    async def mover(goal: Any) -> str:
        async with unit_of_work():
            outcome = await move_all([ticket.id], goal, by=desk.ola)
            return outcome.refused[0][1].code if outcome.refused else "MOVED"

    said = await asyncio.gather(*map(mover, goals))
    moves = await Event.filter(subject_id=ticket.id, name__in=["ticket.moved", "ticket.resolved"]).count()
    assert moves == 1 + said.count("MOVED")
    assert (await Ticket.get(id=ticket.id)).version == 1 + moves
    assert set(said) <= {"MOVED", "ALREADY_THERE", "WRONG_MOVE"}


async def test_numbers_are_never_given_twice(committed_desk: Desk) -> None:
    made = await asyncio.gather(*(committed_desk.ticket(f"Ticket {n}") for n in range(8)))
    last = max(ticket.number for ticket in made)
    assert len({ticket.number for ticket in made}) == 8
    await Ticket.all().delete()
    assert (await committed_desk.ticket()).number > last


async def test_a_spreadsheet_shows_what_the_reader_sees(committed_desk: Desk, committed_cast: Cast, state: Any) -> None:
    desk, api = committed_desk, Api().as_(committed_cast.ola)
    ewa, firm = await make.contact(first_name="Ewa", last_name="Lis"), await make.organization(name="Sad")
    ticket = await desk.ticket(
        contact=ewa, organization=firm, tags=[committed_cast.vip], assignee=committed_cast.bartek
    )
    columns = [
        "number",
        "subject",
        "type",
        "state",
        "assignee",
        "contact",
        "organization",
        "tags",
        "dueAt",
        "resolvedAt",
    ]
    job = await house.exported(api, EXPORT, columns)
    headings, row = await house.table(committed_cast.ola, job)
    assert headings[:4] == ["Number", "Subject", "Type", "State"]
    expected = [
        ticket.number,
        "Broken headset",
        "Complaint",
        "New",
        "Bartek Wójcik",
        "Ewa Lis",
        "Sad",
        "VIP",
        None,
        None,
    ]
    assert row == expected
