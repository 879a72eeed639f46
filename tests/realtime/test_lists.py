"""Live lists: what changes comes as a trickle, and only what the listener may know."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from types import SimpleNamespace
from typing import Any, TypeAlias
from uuid import uuid4

import pytest
from broadcaster import Event as Message
from graphql import GraphQLError
from starlette.requests import HTTPConnection
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.listening import heard_by, session_of
from tests.patience import PATIENCE, until
from tests.queries import counted
from tortoise import connections

from ringbook.contacts import actions
from ringbook.contacts.board.actions import place
from ringbook.contacts.filters import ContactFilter
from ringbook.contacts.models import Contact
from ringbook.core.context import Context
from ringbook.core.errors import DomainError
from ringbook.core.filters import StringFilter
from ringbook.core.realtime import GAP, Hub, Subscription, bus, hub_for, publish
from ringbook.core.unit import unit_of_work
from ringbook.custom_fields.filters import CustomFieldFilter
from ringbook.history.actions import record
from ringbook.history.bulk import Happening, write_all
from ringbook.history.feeds import feed_of
from ringbook.history.missed import last_seq
from ringbook.history.models import Event
from ringbook.history.outbox import tell_forgotten
from ringbook.identity.actions import sign_out
from ringbook.identity.cookies import identify
from ringbook.identity.models import User
from ringbook.organizations import actions as organizations
from ringbook.projects.actions import change as change_project
from ringbook.projects.models import Project
from ringbook.realtime import digests
from ringbook.realtime.changes import Change, changes
from ringbook.realtime.lists import CONTACTS, ORGANIZATIONS

Changes: TypeAlias = AsyncGenerator[Change, None]
IN_GDANSK = ContactFilter(city=StringFilter(eq="gdansk"))


@pytest.fixture
async def cast(committed_database: str) -> AsyncIterator[Cast]:
    config = SimpleNamespace(redis_url=None, database_url=committed_database)
    async with bus(hub_for(config)):
        yield await raise_curtain()


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pauses of tests: short, and still longer than what a test does in between."""
    monkeypatch.setattr(digests, "PAUSE", 0.5)
    monkeypatch.setattr(digests, "LONG_PAUSE", 0.6)
    monkeypatch.setattr(digests, "SPREAD", 0.0)


async def in_front(token: str) -> Any:
    header = (b"cookie", f"ringbook={token}".encode())
    scope = {"type": "websocket", "scheme": "ws", "path": "/", "server": ("test", 80), "headers": [header]}
    context = Context(HTTPConnection(scope), identify)
    await context.refresh()
    return SimpleNamespace(context=context)


class Screen:
    """A list that somebody has open: `await screen.next()`."""

    def __init__(self, found: Changes) -> None:
        self.heard: asyncio.Queue[Change | Exception] = asyncio.Queue()
        self.found = found
        self.task = asyncio.create_task(self._listen())

    async def _listen(self) -> None:
        try:
            async with aclosing(self.found) as found:
                async for change in found:
                    self.heard.put_nowait(change)
        except (GraphQLError, DomainError) as end:
            self.heard.put_nowait(end)

    async def next(self) -> Change:
        async with asyncio.timeout(PATIENCE):
            change = await self.heard.get()
        if isinstance(change, Exception):
            raise change
        return change

    async def names(self) -> list[str]:
        return sorted(row.last_name for row in (await self.next()).rows)


async def opened(found: Changes) -> Screen:
    """A list once it listens, or was refused."""
    before, screen = heard_by(), Screen(found)
    await until(lambda: heard_by() > before or not screen.heard.empty())
    return screen


@asynccontextmanager
async def screen_of(
    who: User, listed: Any = CONTACTS, filter: Any = None, after: int | None = None
) -> AsyncIterator[Screen]:
    screen = await opened(changes(await in_front(await session_of(who)), listed, filter, after))
    try:
        yield screen
    finally:
        screen.task.cancel()
        await asyncio.wait([screen.task])


async def renamed(contact: Contact, by: User, **values: Any) -> None:
    async with unit_of_work():
        await actions.change(await Contact.get(id=contact.id), by=await eyes_of(by), **values)


async def test_what_changes_and_what_is_added_comes_as_it_is_now(cast: Cast) -> None:
    ewa = await make.contact(last_name="Kowal")
    async with screen_of(cast.bartek) as screen:
        await renamed(ewa, cast.ola, last_name="Kowalska")
        assert await screen.names() == ["Kowalska"]
        async with unit_of_work():
            await actions.create(cast.sales, by=await eyes_of(cast.ola), first_name="Jan", last_name="Nowy")
        assert await screen.names() == ["Nowy"]


async def test_several_at_once_are_one_answer() -> None:
    messages, ids = Subscription(), [uuid4() for _ in range(3)]
    for id in ids:
        messages.offer(Message("feed", id.hex))
    assert await digests._gather(messages, "feed", digests.Pace()) == digests.Digest(set(ids))


async def test_the_next_answer_waits(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "PAUSE", 4.0)
    people = [await make.contact(last_name=f"P{n}") for n in range(3)]
    async with screen_of(cast.bartek) as screen:
        await renamed(people[0], cast.ola, city="Gdynia")
        assert await screen.names() == ["P0"]
        began = time.monotonic()
        for each in people[1:]:
            await renamed(each, cast.ola, city="Sopot")
        assert await screen.names() == ["P1", "P2"]
        assert time.monotonic() - began > 3


async def test_what_fits_no_more_is_gone(cast: Cast) -> None:
    ewa, jan = await make.contact(last_name="E", city="Gdańsk"), await make.contact(last_name="J", city="Gdańsk")
    async with screen_of(cast.bartek, filter=IN_GDANSK) as screen:
        await renamed(ewa, cast.ola, city="Sopot")
        change = await screen.next()
        assert (change.rows, change.gone) == ([], [id_of(ewa)])
        async with unit_of_work():
            await actions.delete(jan, by=await eyes_of(cast.ola))
        assert (await screen.next()).gone == [id_of(jan)]


async def test_nothing_is_told_of_whom_one_may_not_know(cast: Cast) -> None:
    hidden, seen = await make.contact(crm=cast.service), await make.contact(last_name="Seen")
    async with screen_of(cast.bartek) as screen:
        await renamed(hidden, cast.ola, city="Sopot")
        await asyncio.sleep(0.4)
        await renamed(seen, cast.ola, city="Sopot")
        change = await screen.next()
        assert [row.last_name for row in change.rows] == ["Seen"]
        assert change.gone == []


async def test_the_order_of_a_board_is_told(cast: Cast) -> None:
    a, b = [await make.contact(stage=cast.lead) for _ in range(2)]
    async with screen_of(cast.zofia) as other, screen_of(cast.ola) as screen:
        async with unit_of_work():
            await place(a, cast.lead, by=await eyes_of(cast.bartek), before=b.id)
        assert [row.id for row in (await screen.next()).rows] == [a.id]
        assert other.heard.empty()


async def test_organizations_have_their_own(cast: Cast) -> None:
    firm, person = await make.organization(name="Firma"), await make.contact()
    async with screen_of(cast.bartek, ORGANIZATIONS) as screen:
        await renamed(person, cast.ola, city="Sopot")
        async with unit_of_work():
            await organizations.change(firm, by=await eyes_of(cast.ola), city="Gdynia")
        change = await screen.next()
        assert [(row.name, row.city) for row in change.rows] == [("Firma", "Gdynia")]


async def test_too_many_at_once_mean_ask_again(cast: Cast) -> None:
    people = [await make.contact() for _ in range(130)]
    async with screen_of(cast.bartek) as screen:
        for most, resync in ((100, False), (101, True)):
            async with unit_of_work():
                happened = [Happening(each.id, 2) for each in people[:most]]
                await write_all("contact.changed", "Contact", happened, by=await eyes_of(cast.ola))
            change = await screen.next()
            assert (len(change.rows), change.resync) == (0 if resync else most, resync)


async def test_a_transaction_that_fails_is_not_heard_of(cast: Cast) -> None:
    ewa = await make.contact(last_name="Kowal")
    async with screen_of(cast.bartek) as screen:
        with suppress(ZeroDivisionError):
            async with unit_of_work():
                await write_all("contact.changed", "Contact", [Happening(ewa.id, 2)], by=await eyes_of(cast.ola))
                raise ZeroDivisionError
        await asyncio.sleep(0.5)
        assert screen.heard.empty()


async def test_who_comes_back_is_told_what_changed_meanwhile(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    ewa, jan = await make.contact(last_name="Ewa"), await make.contact(last_name="Jan")
    await renamed(ewa, cast.ola, city="Sopot")
    monkeypatch.setattr(digests, "LATE", 0)
    seq = await last_seq()
    await renamed(jan, cast.ola, city="Sopot")
    async with screen_of(cast.bartek, after=seq) as screen:
        change = await screen.next()
        assert [row.last_name for row in change.rows] == ["Jan"]
        assert change.seq == await last_seq()


async def test_who_was_away_too_long_asks_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "FAR", 3)
    for _ in range(2):
        await renamed(await make.contact(), cast.ola, city="Sopot")
    newest = await last_seq()
    for after, resync in ((newest - 1, False), (newest - 10, True), (newest + 10, True)):
        async with screen_of(cast.bartek, after=after) as screen:
            assert (await screen.next()).resync is resync


async def test_an_outage_of_the_bus_means_ask_again(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    ewa = await make.contact(last_name="Ewa")
    async with screen_of(cast.bartek) as screen:
        with monkeypatch.context() as broken:
            broken.setattr(Hub, "publish", _deaf)
            await renamed(ewa, cast.ola, city="Sopot")
        await end_sessions_of_the_bus()
        assert (await screen.next()).resync
        await Event.all().update(at="2026-01-01T00:00:00Z")
        assert await tell_forgotten() == 1  # the outbox tells lists, too
        assert await screen.names() == ["Ewa"]


async def test_the_return_of_the_bus_is_told_at_once_and_what_comes_after_it_soon(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digests, "LONG_PAUSE", 600)
    ewa = await make.contact(last_name="Ewa")
    async with screen_of(cast.bartek) as screen:
        for _ in range(2):
            await end_sessions_of_the_bus()
            assert (await screen.next()).resync
        await renamed(ewa, cast.ola, city="Sopot")
        assert await screen.names() == ["Ewa"]
        await publish(feed_of("Contact"), "many")
        await renamed(ewa, cast.ola, city="Hel")
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(screen.next(), 3 * digests.PAUSE)


async def test_lists_are_told_of_the_return_of_the_bus_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "SPREAD", 1.0)
    pace, dues = digests.Pace(), set[float]()
    for _ in range(50):
        digest = digests.Digest()
        digest.note(Message(feed_of("Contact"), GAP), feed_of("Contact"))
        dues.add(pace.due(digest, 0.0))
        digest.note(Message(feed_of("Contact"), GAP), feed_of("Contact"))
        assert pace.due(digest, 0.0) in dues
    assert len(dues) == 50
    assert digests.GATHER <= min(dues) < max(dues) <= digests.GATHER + 1


async def end_sessions_of_the_bus() -> None:
    await connections.get("default").execute_query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'ringbook bus' AND datname = current_database()"
    )


async def _deaf(*_: Any) -> bool:
    return False


async def test_rights_that_change_mean_ask_again_and_rights_that_go_end_it(cast: Cast) -> None:
    ewa = await make.contact()
    async with screen_of(cast.bartek) as screen:
        async with unit_of_work():
            await change_project(await Project.get(name="Hotline"), by=await eyes_of(cast.ola), members=[])
        assert (await screen.next()).resync
        await renamed(ewa, cast.ola, city="Sopot")
        await asyncio.sleep(1)
        assert screen.heard.empty()
        await User.filter(id=cast.bartek.id).update(active=False)
        with pytest.raises(GraphQLError) as end:
            await screen.next()
        assert (end.value.extensions or {})["code"] == "UNAUTHENTICATED"


async def test_whoever_signs_out_hears_no_more(cast: Cast) -> None:
    token = await session_of(cast.bartek)
    screen = await opened(changes(await in_front(token), CONTACTS, None, None))
    await sign_out(token)
    with pytest.raises(GraphQLError):
        await screen.next()


async def test_other_settings_ask_nobody_to_ask_again(cast: Cast) -> None:
    async with screen_of(cast.bartek) as screen:
        async with unit_of_work():
            await record("tag.changed", cast.vip, by=await eyes_of(cast.ola), also_tell=["settings"])
        await asyncio.sleep(0.5)
        assert screen.heard.empty()


async def test_a_wrong_filter_is_refused_at_once(cast: Cast) -> None:
    wrong = ContactFilter(custom_fields=[CustomFieldFilter(field_id="made-up")])
    async with screen_of(cast.bartek, filter=wrong) as screen:
        with pytest.raises(DomainError) as refusal:
            await screen.next()
        assert refusal.value.code == "NOT_FOUND"


async def test_a_digest_takes_few_statements_however_many_changed(cast: Cast) -> None:
    people = [await make.contact(city="Gdańsk") for _ in range(50)]
    numbers = []
    async with screen_of(cast.bartek, filter=IN_GDANSK) as screen:
        for count in (1, 50):
            with counted() as sent:
                await publish(feed_of("Contact"), " ".join(each.id.hex for each in people[:count]))
                assert len((await screen.next()).rows) == count
            numbers.append([sql for sql in sent if sql and "session" not in sql])
    assert len(numbers[0]) == len(numbers[1]) == 4, numbers  # the poke, the newest seq, the regions, the rows


async def test_fifty_listeners_and_a_bulk_of_a_thousand(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "GATHER", 3.0)  # a busy machine may take some time for so many
    monkeypatch.setattr(digests, "LONG_PAUSE", 60)
    people = [Contact(crm=cast.sales, first_name="Jan", last_name=f"P{n}") for n in range(1_000)]
    await Contact.bulk_create(people)
    info = await in_front(await session_of(cast.bartek))
    screens = [Screen(changes(info, CONTACTS, IN_GDANSK, None)) for _ in range(50)]
    await until(lambda: heard_by() == 50)
    ola = await eyes_of(cast.ola)
    with counted() as sent:
        for start in range(0, 1_000, 100):
            async with unit_of_work():
                happened = [Happening(each.id, 2) for each in people[start : start + 100]]
                await write_all("contact.changed", "Contact", happened, by=ola)
        heard = await asyncio.gather(*(screen.next() for screen in screens))
    assert all(change.resync for change in heard)
    assert all(screen.heard.empty() for screen in screens)
    assert len(sent) < 50 * 10
    for screen in screens:
        screen.task.cancel()
    await asyncio.wait([screen.task for screen in screens])
