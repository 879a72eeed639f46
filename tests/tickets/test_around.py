"""Tickets beside contacts and organizations: whose story they are in, and what becomes of them there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from ringbook.contacts.trash.purge import purge
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, EventLink
from ringbook.notifications.models import Notification
from ringbook.tickets import actions, purging
from ringbook.tickets.comments import actions as comments
from ringbook.tickets.models import Ticket
from ringbook.tickets.moving import move_all
from tests import factories as make
from tests.api import Api, codes, id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.files import house
from tests.tickets.conftest import Desk

STORY = """query($id: ID!, $kinds: [TimelineKind!]) { node(id: $id) {
  ... on Contact { tickets { totalCount nodes { subject } } timeline(kinds: $kinds) { nodes { name } } }
  ... on Organization { tickets { totalCount nodes { subject } } timeline(kinds: $kinds) { nodes { name } } } } }"""
OPEN = """query($id: ID!, $open: Boolean) { node(id: $id) {
  ... on Contact { tickets(open: $open) { nodes { subject } } } } }"""
MERGE = mutation("contactsMerge", "merge { id }", takes="MergeInput")
BY_CONTACT = "query($filter: TicketFilter) { tickets(filter: $filter) { nodes { id } } }"
UPDATE = mutation("ticketUpdate", "ticket { contact { id } }")


async def story(api: Api, record: Any) -> list[str]:
    node = (await api(STORY, id=id_of(record), kinds=["TICKETS"]))["node"]
    return [entry["name"] for entry in node["timeline"]["nodes"]]


async def test_the_contact_and_the_company_are_told_what_matters(api: Api, cast: Cast, desk: Desk) -> None:
    firm = await make.organization()
    ewa = await make.contact(organization=firm)
    ticket = await desk.ticket(contact=ewa)
    async with unit_of_work():
        await move_all([ticket.id], await desk.state("Open"), by=desk.bartek)
        await comments.add(ticket, "Called.", by=desk.bartek)
        await actions.change(ticket, by=desk.bartek, subject="Very broken headset")
        await move_all([ticket.id], await desk.state("Resolved"), by=desk.bartek)
    told = ["ticket.resolved", "ticket.commented", "ticket.moved", "ticket.created"]
    for record in (ewa, firm):
        assert await story(api.as_(cast.bartek), record) == told
        panel = (await api.as_(cast.bartek)(STORY, id=id_of(record)))["node"]["tickets"]
        assert panel == {"totalCount": 1, "nodes": [{"subject": "Very broken headset"}]}


async def test_tying_an_existing_ticket_to_a_contact_is_told_there(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, ewa = await desk.ticket(), await make.contact()
    answer = await api.as_(cast.bartek)(UPDATE, input={"id": id_of(ticket), "contactId": id_of(ewa)})
    assert answer["ticketUpdate"]["ticket"]["contact"]["id"] == id_of(ewa)
    assert await story(api.as_(cast.bartek), ewa) == ["ticket.changed"]


async def test_a_contact_of_another_crm_is_not_tied(api: Api, cast: Cast, desk: Desk) -> None:
    ticket, foreign = await desk.ticket(), await make.contact(crm=cast.service)
    given = {"id": id_of(ticket), "contactId": id_of(foreign)}
    assert codes((await api.as_(cast.ola)(UPDATE, input=given))["ticketUpdate"]) == [("WRONG_CRM", "contactId")]
    assert codes((await api.as_(cast.bartek)(UPDATE, input=given))["ticketUpdate"]) == [("NOT_FOUND", "contactId")]


async def test_panels_ask_for_open_ones(api: Api, cast: Cast, desk: Desk) -> None:
    ewa = await make.contact()
    await desk.ticket("Fresh", contact=ewa)
    done = await desk.ticket("Done", contact=ewa)
    async with unit_of_work():
        for name in ("Open", "Resolved"):
            await move_all([done.id], await desk.state(name), by=desk.bartek)
    ask = api.as_(cast.bartek)
    for open_, subjects in ((True, ["Fresh"]), (False, ["Done"]), (None, ["Done", "Fresh"])):
        nodes = (await ask(OPEN, id=id_of(ewa), open=open_))["node"]["tickets"]["nodes"]
        assert [each["subject"] for each in nodes] == subjects


async def test_an_assignee_who_would_not_see_it_is_refused(api: Api, cast: Cast, desk: Desk) -> None:
    ticket = await desk.ticket(contact=await make.contact())
    cast.karol.active = False
    await cast.karol.save()
    for user, code in ((cast.karol, "INACTIVE"), (await make.user_with(), "NO_ACCESS")):
        given = {"id": id_of(ticket), "assigneeId": id_of(user)}
        assert codes((await api.as_(cast.bartek)(UPDATE, input=given))["ticketUpdate"]) == [(code, "assigneeId")]


async def test_files_hang_on_tickets_and_are_fetched_by_who_sees_these(
    api: Api, cast: Cast, desk: Desk, state: Path
) -> None:
    ticket, ask = await desk.ticket(contact=await make.contact()), api.as_(cast.bartek)
    file = await house.attached(ask, ticket, b"hello", "Photo.txt")
    shown = await ask(
        "query($id: ID!) { ticket(id: $id) { files { name } timeline { nodes { name } } } }", id=id_of(ticket)
    )
    assert shown["ticket"]["files"] == [{"name": "Photo.txt"}]
    assert shown["ticket"]["timeline"]["nodes"][0] == {"name": "file.added"}
    url = file["current"]["url"]
    assert (await house.get(cast.bartek, url)).status_code == 200
    assert (await house.get(cast.zofia, url)).status_code == 404
    upload = await house.upload(api.as_(cast.zofia), b"hello")
    refused = await api.as_(cast.zofia)(house.ATTACH, input={"recordId": id_of(ticket), "uploadId": upload})
    assert codes(refused["fileAttach"]) == [("NOT_FOUND", "recordId")]


async def test_a_merge_takes_tickets_to_the_survivor(api: Api, cast: Cast, desk: Desk) -> None:
    kept, dropped = await make.contact(), await make.contact()
    ticket = await desk.ticket(contact=dropped)
    given = {"keepId": id_of(kept), "dropIds": [id_of(dropped)]}
    assert (await api.as_(cast.ola)(MERGE, input=given))["contactsMerge"]["userErrors"] == []
    assert (await Ticket.get(id=ticket.id)).contact_id == kept.id
    for asked in (kept, dropped):
        found = await api.as_(cast.bartek)(BY_CONTACT, filter={"contact": {"eq": id_of(asked)}})
        assert found["tickets"]["nodes"] == [{"id": id_of(ticket)}]


async def test_who_is_purged_takes_their_tickets_along_unless_a_company_has_them_too(cast: Cast, desk: Desk) -> None:
    ewa, firm = await make.contact(), await make.organization()
    alone, shared = [await desk.ticket(contact=ewa, assignee=cast.ola, organization=each) for each in (None, firm)]
    async with unit_of_work():
        await comments.add(alone, "Her secret.", by=desk.bartek)
    ewa.deleted_at = datetime.now(UTC) - timedelta(days=31)
    await ewa.save(update_fields=["deleted_at"])
    await purge("contact")
    assert not await Ticket.filter(id=alone.id).exists()
    assert (await Ticket.get(id=shared.id)).contact_id is None
    assert not await Event.filter(subject_id=alone.id).exists()
    assert not await Event.filter(name="ticket.commented").exists()
    assert not await EventLink.filter(subject_id=ewa.id).exists()
    assert await Notification.all().values_list("subject_id", flat=True) == [shared.id]


async def test_a_deleted_ticket_goes_for_good_after_a_month(cast: Cast, desk: Desk) -> None:
    old, young = [await desk.ticket(subject, assignee=cast.ola) for subject in ("Old", "Young")]
    async with unit_of_work():
        await comments.add(old, "Secret.", by=desk.bartek)
        for ticket in (old, young):
            await actions.delete(ticket, by=desk.ola)
    await Ticket.filter(id=old.id).update(deleted_at=datetime.now(UTC) - timedelta(days=31))
    assert await purging.purge() == 1
    assert await Ticket.all().values_list("subject", flat=True) == ["Young"]
    assert set(await Event.all().values_list("subject_id", flat=True)) & {old.id, young.id} == {young.id}
    assert await Notification.all().values_list("subject_id", flat=True) == [young.id]
    assert not await Event.filter(name="ticket.commented").exists()
