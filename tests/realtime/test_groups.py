"""Those who ask alike and may see alike are answered together, and hear what each would hear alone."""

import asyncio
import gc
from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any
from uuid import uuid4
from weakref import WeakSet

import orjson
import pytest
from starlette.requests import HTTPConnection
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, eyes_of, raise_curtain, user
from tests.listening import session_of
from tests.patience import until
from tests.queries import counted
from tests.realtime.test_ticket_lists import complaint, ticket
from tests.telephony.phonebook import line, post, ring

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.context import Context
from ringbook.core.http.groups import Asked, Crowd, Member, Outlet, crowd, group
from ringbook.core.http.groups.member import tail_of
from ringbook.core.http.groups.somebody import PERSON, Somebody, rights_of
from ringbook.core.ids import global_id
from ringbook.core.realtime import bus, hub_for
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise
from ringbook.history.feeds import feed
from ringbook.history.missed import last_seq
from ringbook.identity.actions import sign_out
from ringbook.identity.cookies import identify
from ringbook.identity.crowd import Registry
from ringbook.identity.models import Role, User
from ringbook.projects.models import Project
from ringbook.realtime import digests
from ringbook.schema import schema

CONTACTS = """subscription($after: Int) { contactsChanged(after: $after) {
  gone resync contacts { id displayName city managers { name } viewerCan { edit delete } } } }"""
ACTIVITIES = """subscription($after: Int) { activitiesChanged(after: $after) {
  gone resync activities { id subject assignee { name } viewerCan { edit } } } }"""
SHORT = "subscription { contactsChanged { contacts { id } } }"
MINE = "subscription { contactsChanged(filter: { managers: { me: true } }) { contacts { id } } }"


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(digests, "PAUSE", 0.2)


@pytest.fixture
async def cast(committed_database: str) -> AsyncIterator[Cast]:
    async with bus(hub_for(SimpleNamespace(redis_url=None, database_url=committed_database))):
        yield await raise_curtain()


@pytest.fixture
def everybody() -> Crowd:
    return Crowd(schema, Registry())


class Desk:
    """Somebody's subscription: what they hear of it, alone or with others."""

    def __init__(self, member: Member | None, heard: "asyncio.Queue[Any]") -> None:
        self.member, self.heard = member, heard

    @classmethod
    async def of(cls, who: User | str, crowd: Crowd, query: str = CONTACTS, **variables: Any) -> "Desk":
        token = who if isinstance(who, str) else await session_of(who)
        heard: asyncio.Queue[Any] = asyncio.Queue()

        async def send(data: bytes) -> None:
            heard.put_nowait(orjson.loads(data))

        async def fail(problem: Exception) -> None:
            heard.put_nowait(problem)

        asked = Asked(query, variables, None, "en")
        found = cls(None, heard)
        if pass_ := crowd.can_share(await context_of(token), asked):
            member = Member(
                "id",
                asked,
                pass_,
                Outlet(send, fail),
                on_end=lambda: crowd.leave(member),
                alone=lambda: heard.put_nowait("alone"),
            )
            found.member = member if await crowd.join(member) else None
        return found

    async def next(self, seconds: float = 15) -> Any:
        async with asyncio.timeout(seconds):
            message = await self.heard.get()
        return shown(message["payload"]) if message["type"] != "complete" else None


async def context_of(token: str) -> Context:
    header = (b"cookie", f"ringbook={token}".encode())
    scope = {"type": "websocket", "scheme": "ws", "path": "/", "server": ("test", 80), "headers": [header]}
    return Context(HTTPConnection(scope), identify)


def shown(payload: Any) -> Any:
    """The change, or the code of the error."""
    errors = payload if isinstance(payload, list) else payload.get("errors")
    return errors[0]["extensions"]["code"] if errors else next(iter(payload["data"].values()))


async def alone(who: User, query: str, **variables: Any) -> "asyncio.Queue[Any]":
    """What they hear of a subscription of their own, as it was before there were groups."""
    heard: asyncio.Queue[Any] = asyncio.Queue()
    context = await context_of(await session_of(who))

    async def listen() -> None:
        results: Any = await schema.stream(query, variable_values=variables, context_value=context)
        async for result in results:
            errors = [error.formatted for error in result.errors or ()]
            heard.put_nowait(shown(errors if errors else {"data": orjson.loads(orjson.dumps(result.data))}))

    tasks.add(asyncio.create_task(listen()))
    return heard


tasks: set[asyncio.Task[None]] = set()


@pytest.fixture(autouse=True)
async def no_tasks_left() -> AsyncIterator[None]:
    yield
    for task in tasks:
        task.cancel()
    tasks.clear()


async def listening(*desks: Desk) -> None:
    """Until their groups listen: a group that is refused has ended, the others hear the feed."""
    await asyncio.sleep(0.5)


async def renamed(contact: Contact, by: User, **values: Any) -> None:
    async with unit_of_work():
        await actions.change(await Contact.get(id=contact.id), by=await eyes_of(by), **values)


async def colleague(name: str, project: str, *roles: str) -> User:
    found = await user(f"{name.lower()}@example.com", name, *roles)
    await (await Project.get(name=project)).members.add(found)
    return found


async def people_of_all_kinds(cast: Cast) -> list[User]:
    """Two with the same rights, one without any, those who see what they look after, and others."""
    beata = await colleague("Beata", "Hotline", "consultant")
    maria = await colleague("Maria", "Hotline", "account_customer_manager")
    marek = await colleague("Marek", "Hotline", "account_customer_manager")
    lead = await colleague("Lea", "Complaints", "supervisor")
    return [cast.ola, cast.bartek, beata, cast.zofia, cast.karol, maria, marek, lead]


@pytest.mark.parametrize("restricted", [False, True])
async def test_each_hears_with_the_others_what_they_would_hear_alone(
    cast: Cast, everybody: Crowd, restricted: bool
) -> None:
    await Enterprise.all().update(restricted_crm=restricted)
    people = await people_of_all_kinds(cast)
    maria = people[5]
    ours, theirs = await make.contact(last_name="Ours"), await make.contact(crm=cast.service, last_name="Theirs")
    hers = await make.contact(last_name="Hers")
    await hers.managers.add(maria)
    desks = [await Desk.of(who, everybody) for who in people]
    own = [await alone(who, CONTACTS, after=await last_seq()) for who in people]
    await listening(*desks)
    for contact in (ours, theirs, hers):
        await renamed(contact, cast.ola, city="Gdynia")
        await asyncio.sleep(0.8)
    async with unit_of_work():
        await actions.delete(await Contact.get(id=ours.id), by=await eyes_of(cast.ola))
    await asyncio.sleep(1.2)
    for who, desk, single in zip(people, desks, own, strict=True):
        with_others = [shown(m["payload"]) for m in drained(desk.heard) if m["type"] != "complete"]
        by_themselves = drained(single)
        assert with_others == by_themselves, who.name
        assert by_themselves or who.name in {"Marek", "Zofia Lis", "Lea", "Karol Bez"}
    assert group_of(desks[1]) is group_of(desks[2])


def group_of(desk: Desk) -> object:
    assert desk.member
    assert desk.member.group
    return desk.member.group


def drained(queue: "asyncio.Queue[Any]") -> list[Any]:
    return [queue.get_nowait() for _ in range(queue.qsize())]


async def test_what_depends_on_the_person_is_answered_to_each(cast: Cast, everybody: Crowd) -> None:
    beata = await colleague("Beata", "Hotline", "consultant")
    people = [cast.bartek, beata]
    desks = [await Desk.of(who, everybody, ACTIVITIES) for who in people]
    own = [await alone(who, ACTIVITIES, after=await last_seq()) for who in people]
    await listening(*desks)
    meeting = await make.meeting(author=cast.bartek, assignee=cast.bartek)
    await poke("Activity", meeting.id)
    for desk, single in zip(desks, own, strict=True):
        async with asyncio.timeout(15):
            assert await desk.next() == await single.get()


async def poke(kind: str, *ids: Any) -> None:
    assert await feed(kind, list(ids))


LISTS = {
    "Contact": """contactsChanged { gone resync contacts { id displayName city stage { name } phones { national }
      tags { name } managers { name } viewerCan { edit delete } } }""",
    "Organization": "organizationsChanged { gone resync organizations { id name city viewerCan { edit delete } } }",
    "Ticket": "ticketsChanged { gone resync tickets { id subject } }",
    "Call": "callsChanged { gone resync calls { id contact { displayName } } }",
}


async def a_record(kind: str, cast: Cast) -> Any:
    if kind == "Call":
        return await post(await line(), ring())
    if kind == "Ticket":
        return await ticket(cast, await complaint(cast))
    return await (make.contact() if kind == "Contact" else make.organization())


@pytest.mark.parametrize("kind", LISTS)
async def test_many_people_with_the_same_rights_cost_the_statements_of_one(
    cast: Cast, everybody: Crowd, kind: str
) -> None:
    record = await a_record(kind, cast)
    role = "crm_administrator" if kind == "Call" else "consultant"  # who sees all calls, own or not
    people = [await session_of(await colleague(f"C{number}", "Hotline", role)) for number in range(12)]
    numbers, desks = [], list[Desk]()
    for count in (1, 1, 10):  # the first answer finds everything for the first time
        desks += [await Desk.of(people.pop(), everybody, f"subscription {{ {LISTS[kind]} }}") for _ in range(count)]
        await listening(*desks)
        with counted() as sent:
            await poke(kind, record.id)
            heard = [await desk.next() for desk in desks]
        numbers.append(len([sql for sql in sent if "hash_record_extended" not in sql]))
        assert all(each == heard[0] for each in heard)
        assert record_of(heard[0]) == [global_id(kind, record.id)]
    assert len({desk.member.group for desk in desks if desk.member}) == 1
    assert numbers[2] <= numbers[1]


def record_of(change: dict[str, Any]) -> list[str]:
    return next([row["id"] for row in rows] for name, rows in change.items() if name.endswith("s") and rows)


async def test_whose_rights_change_hears_nothing_more_than_they_may(cast: Cast, everybody: Crowd) -> None:
    await Enterprise.all().update(restricted_crm=True)
    beata = await colleague("Beata", "Hotline", "consultant")
    ewa = await make.contact()
    bartek, other = await Desk.of(cast.bartek, everybody), await Desk.of(beata, everybody)
    await listening(bartek, other)
    await cast.bartek.projects.clear()  # nobody is told of it
    await renamed(ewa, cast.ola, city="Gdynia")
    assert (await other.next())["contacts"][0]["city"] == "Gdynia"
    assert await bartek.next() == {"gone": [], "resync": True, "contacts": []}
    await (await Project.get(name="Hotline")).members.add(cast.bartek)
    assert (await bartek.next())["resync"]  # within a second, although nothing happens
    await renamed(ewa, cast.ola, city="Sopot")
    assert (await bartek.next())["contacts"][0]["city"] == "Sopot"
    assert group_of(bartek) is group_of(other)
    assert other.heard.qsize() == 1


async def test_who_may_not_listen_any_more_is_told_so_and_the_others_go_on(cast: Cast, everybody: Crowd) -> None:
    beata = await colleague("Beata", "Hotline", "consultant")
    ewa, token = await make.contact(), await session_of(cast.bartek)
    out, shut, other = (
        await Desk.of(token, everybody),
        await Desk.of(cast.bartek, everybody),
        await Desk.of(beata, everybody),
    )
    await listening(out, shut, other)
    await sign_out(token)
    assert await out.next() == "UNAUTHENTICATED"
    await cast.bartek.roles.clear()
    assert await shut.next() == "FORBIDDEN"
    await renamed(ewa, cast.ola, city="Sopot")
    assert (await other.next())["contacts"][0]["city"] == "Sopot"
    await Role.filter(key="consultant").update(permissions=[])
    assert await other.next() == "FORBIDDEN"


class Late(Registry):
    """What it read is known only once the gate opens."""

    def __init__(self) -> None:
        self.read, self.gate = asyncio.Event(), asyncio.Event()

    async def viewers(self, passes: Collection[bytes]) -> Mapping[bytes, Viewer]:
        found = await super().viewers(passes)
        self.read.set()
        await self.gate.wait()
        return found


async def test_rights_that_change_while_somebody_comes_are_theirs_at_once(cast: Cast) -> None:
    await Enterprise.all().update(restricted_crm=True)
    registry, ewa = Late(), await make.contact()
    everybody = Crowd(schema, registry)
    coming = asyncio.create_task(Desk.of(cast.bartek, everybody))
    await registry.read.wait()
    await cast.bartek.projects.clear()
    registry.gate.set()
    bartek = await coming
    await renamed(ewa, cast.ola, city="Gdynia")
    assert await bartek.next() == {"gone": [], "resync": True, "contacts": []}
    await asyncio.sleep(1)
    assert bartek.heard.empty()


async def test_who_goes_while_they_come_is_in_no_group(cast: Cast) -> None:
    registry = Late()
    everybody = Crowd(schema, registry)
    first = asyncio.create_task(Desk.of(cast.bartek, everybody))
    await registry.read.wait()
    first.cancel()
    second = asyncio.create_task(Desk.of(cast.bartek, everybody))
    registry.gate.set()
    stays = await second
    await asyncio.wait([first])
    assert everybody._members == {stays.member}
    assert stays.member
    everybody.leave(stays.member)
    assert not everybody._members
    assert not everybody._arriving


async def test_an_answer_is_made_once_for_each_selection_and_rights(
    cast: Cast, everybody: Crowd, monkeypatch: pytest.MonkeyPatch
) -> None:
    await Enterprise.all().update(restricted_crm=True)
    made: list[bytes] = []
    monkeypatch.setattr(group, "tail_of", lambda result: made.append(tail := tail_of(result)) or tail)
    desks, ewa = [], await make.contact()
    for number in range(5):
        own = await Crm.create(name=f"Crm {number}")
        project = await Project.create(name=f"Project {number}", crm=own)
        for one in range(4):
            somebody = await colleague(f"C{number}{one}", "Hotline", "consultant")
            await project.members.add(somebody)
            token = await session_of(somebody)
            desks += [await Desk.of(token, everybody, query) for query in (CONTACTS, SHORT)]
    await listening(*desks)
    await poke("Contact", ewa.id)
    for desk in desks:
        assert (await desk.next())["contacts"][0]["id"] == id_of(ewa)
    assert len(made) == 5 * 2


async def test_of_thousands_who_leave_nothing_is_left(cast: Cast, everybody: Crowd) -> None:
    token = await session_of(cast.bartek)
    desks = await asyncio.gather(*(Desk.of(token, everybody) for _ in range(2_000)))
    members = WeakSet(desk.member for desk in desks if desk.member)
    assert len(members) == 2_000
    for member in tuple(members):
        everybody.leave(member)
    del desks, member
    await until(lambda: not everybody._groups)
    gc.collect()
    assert not members
    assert not everybody._members


async def test_a_wrong_filter_is_refused_to_each(cast: Cast, everybody: Crowd) -> None:
    wrong = 'subscription { contactsChanged(filter: { customFields: [{ fieldId: "made-up" }] }) { gone } }'
    desks = [await Desk.of(cast.bartek, everybody, wrong) for _ in range(2)]
    for desk in desks:
        assert await desk.next() == "NOT_FOUND"


async def test_who_leaves_during_an_event_disturbs_nobody(cast: Cast, everybody: Crowd) -> None:
    ewa = await make.contact()
    desks = [await Desk.of(cast.bartek, everybody) for _ in range(6)]
    await listening(*desks)
    for left, desk in enumerate(desks[:5], start=1):
        posting = asyncio.create_task(renamed(ewa, cast.ola, city=f"Town {left}"))
        await asyncio.sleep(0.03 * left)
        assert desk.member
        everybody.leave(desk.member)
        await posting
        async with asyncio.timeout(15):
            while (await desks[5].next())["contacts"][0]["city"] != f"Town {left}":
                pass
    assert desks[5].member
    group = desks[5].member.group
    everybody.leave(desks[5].member)
    assert group
    await asyncio.wait([group.task], timeout=15)
    assert not everybody._groups
    assert not everybody._members


async def test_what_asks_who_they_are_from_the_start_is_answered_to_each(cast: Cast, everybody: Crowd) -> None:
    beata = await colleague("Beata", "Hotline", "consultant")
    hers = await make.contact(last_name="Hers")
    await hers.managers.add(beata)
    bartek, other = await Desk.of(cast.bartek, everybody, MINE), await Desk.of(beata, everybody, MINE)
    await listening(bartek, other)
    await poke("Contact", hers.id)
    assert (await other.next())["contacts"] == [{"id": id_of(hers)}]
    assert (await bartek.next())["contacts"] == []


async def test_somebody_notices_being_asked_who_they_are(cast: Cast) -> None:
    viewer = await eyes_of(cast.bartek)
    for name in (each.name for each in fields(Viewer)):
        somebody = Somebody.like(viewer)
        assert getattr(somebody, name) == getattr(viewer, name)
        assert somebody.asked is (name in PERSON)
    for look in (hash, repr, lambda each: replace(each, restricted=True)):
        somebody = Somebody.like(viewer)
        look(somebody)
        assert somebody.asked
    assert rights_of(viewer) == rights_of(replace(viewer, user_id=uuid4(), name="Another"))
    assert rights_of(viewer) != rights_of(replace(viewer, restricted=True))


async def test_a_slow_reader_delays_nobody_and_is_sent_away_once_too_much_waits() -> None:
    gate, sent, failed = asyncio.Event(), [], []

    async def send(data: bytes) -> None:
        await gate.wait()
        sent.append(data.decode())

    async def fail(problem: Exception) -> None:
        failed.append(type(problem).__name__)

    slow, late = Outlet(send, fail), Outlet(send, fail)
    for number in range(10):
        slow.push(b"%d" % number)
    for number in range(100):
        late.push(b"%d" % number)
    assert sent == []
    gate.set()
    for _ in range(1000):
        if failed and len(sent) > 10:
            break
        await asyncio.sleep(0.01)
    slow.push(b"10")
    assert [text for text in sent if sent.count(text) > 1 or int(text) >= 1][-1] == "10"
    assert failed == ["Behind"]


def test_rounds_are_quick_enough_for_two_seconds() -> None:
    assert crowd.EVERY <= 1
