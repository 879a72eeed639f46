"""An open record hears of what is shown with it, and of what its viewer never saw only that something left."""

import asyncio
from datetime import UTC, datetime
from typing import Any

from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of
from tests.listening import Frames, Listener, Server, session_of
from tests.realtime.test_settings import cast, server
from tests.realtime.test_ticket_lists import complaint, ticket

from ringbook.activities import actions as notes
from ringbook.activities.planned import actions as activities
from ringbook.activities.planned.models import ActivityKind
from ringbook.contacts import actions as contacts
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.missed import last_seq
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.realtime import listeners
from ringbook.tickets import actions as tickets
from ringbook.tickets.models import Ticket

__all__ = ["cast", "listeners", "server"]
RECORD_CHANGED = """subscription($id: ID!, $after: Int) { recordChanged(id: $id, after: $after) {
  entry { name } onTimeline record { id ... on Ticket { contact { displayName } } } } }"""


async def reader_of_customers(cast: Cast) -> User:
    """Who sees no partners."""
    return await make.user_with("account_customer_reader", crm=cast.sales)


async def partner(**values: Any) -> Contact:
    return await make.contact(account_kind="partner", **values)


async def frame(frames: Frames) -> Any:
    async with asyncio.timeout(20):
        return await frames.get()


async def opened(screen: Listener, ticket: Ticket, by: Viewer) -> Frames:
    """The ticket's page, once it listens: what it missed until then comes from the past."""
    tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ticket), after=await last_seq())
    async with unit_of_work():
        await tickets.change(ticket, by=by, subject="Open")
    assert await heard(tab) == ("ticket.changed", True)
    return tab


async def heard(frames: Frames) -> tuple[str | None, bool]:
    """The name of what happened, and whether the timeline tells it."""
    told = (await frame(frames))["recordChanged"]
    return told["entry"] and told["entry"]["name"], told["onTimeline"]


async def noted(subject: Contact | Organization, cast: Cast, *, deleted: bool = False) -> None:
    async with unit_of_work():
        note = await notes.add(subject, "Secret", by=await eyes_of(cast.ola))
        if deleted:
            await notes.delete(note, by=await eyes_of(cast.ola))


async def test_what_is_deleted_goes_without_a_word_of_what_it_was(server: Server, cast: Cast) -> None:
    firm = await make.organization()
    hidden = await partner(organization=firm)
    async with server.listen(await session_of(await reader_of_customers(cast))) as screen:
        begun = await last_seq()
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(firm), after=begun)
        await noted(hidden, cast, deleted=True)
        assert await heard(tab) == (None, False)
        await noted(hidden, cast)
        await noted(firm, cast)
        assert await heard(tab) == ("note.added", True)
        again = await screen.subscribe(RECORD_CHANGED, id=id_of(firm), after=begun)
        assert [await heard(again) for _ in range(2)] == [(None, False), ("note.added", True)]


async def test_a_ticket_that_goes_to_somebody_out_of_sight_is_heard_to_leave(server: Server, cast: Cast) -> None:
    ewa, hidden = await make.contact(), await partner()
    moved = await ticket(cast, await complaint(cast), contact=ewa)
    async with server.listen(await session_of(await reader_of_customers(cast))) as screen:
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa), after=await last_seq())
        async with unit_of_work():
            await tickets.change(moved, by=await eyes_of(cast.ola), subject="Seen")
        assert await heard(tab) == ("ticket.changed", False)
        async with unit_of_work():
            await tickets.change(moved, by=await eyes_of(cast.ola), contact=hidden)
        assert await heard(tab) == (None, False)
        async with unit_of_work():
            await tickets.change(moved, by=await eyes_of(cast.ola), subject="Unseen")
        await noted(ewa, cast)
        assert await heard(tab) == ("note.added", True)


async def test_an_open_ticket_follows_its_contact(server: Server, cast: Cast) -> None:
    ewa, ola = await make.contact(last_name="Lis"), await eyes_of(cast.ola)
    row = await ticket(cast, await complaint(cast), contact=ewa)
    async with server.listen(await session_of(await reader_of_customers(cast))) as screen:
        tab = await opened(screen, row, ola)
        async with unit_of_work():
            await contacts.change(await Contact.get(id=ewa.id), by=ola, city="Łódź")
        async with unit_of_work():
            await contacts.change(await Contact.get(id=ewa.id), by=ola, last_name="Nowak")
        told = (await frame(tab))["recordChanged"]
        assert (told["entry"], told["onTimeline"]) == ({"name": "contact.changed"}, False)
        assert told["record"]["contact"]["displayName"].endswith("Nowak")
        async with unit_of_work():
            await contacts.change(await Contact.get(id=ewa.id), by=ola, account_kind="partner")
        assert (await frame(tab))["errors"][0]["extensions"]["code"] == "NOT_FOUND"
        assert await frame(tab) is None


async def test_an_open_ticket_hears_of_its_activities(server: Server, cast: Cast) -> None:
    ola, type, at = await eyes_of(cast.ola), await complaint(cast), datetime(2027, 5, 10, 10, tzinfo=UTC)
    row, other = await ticket(cast, type), await ticket(cast, type)
    async with server.listen(await session_of(cast.ola)) as screen:
        tab = await opened(screen, row, ola)
        values: dict[str, Any] = {"subject": "Call back", "assignee": cast.ola, "starts_at": at, "ends_at": at}
        async with unit_of_work():
            task = await activities.plan(ActivityKind.TASK, by=ola, ticket=row, **values)
        assert await heard(tab) == ("activity.planned", False)
        for done, name in ((True, "activity.done"), (False, "activity.undone")):
            async with unit_of_work():
                await activities.finish(task, by=ola, done=done)
            assert await heard(tab) == (name, False)
        for to in (other, row):
            async with unit_of_work():
                task = await activities.change(task, by=ola, ticket=to)
            assert await heard(tab) == ("activity.changed", False)
        async with unit_of_work():
            await activities.delete(task, by=ola)
        assert await heard(tab) == (None, False)
