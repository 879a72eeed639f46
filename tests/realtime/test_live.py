"""A phone rings, and the right screens show it: over HTTP in, over a real WebSocket out, on either bus."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.core.servers import RedisServer
from tests.listening import Server, frame, serving, session_of, until_heard
from tests.telephony.phonebook import TOKEN, answer, hang_up, line, person, ring

from ringbook.crms.models import Enterprise
from ringbook.identity.models import User
from ringbook.realtime import rounds
from ringbook.telephony.models import Call

CALL_CHANGED = """subscription { callChanged { seq name call { state number withheld contact { displayName }
  candidates { displayName } user { name } talkSeconds } } }"""
RECORD_CHANGED = """subscription($id: ID!, $after: Int) { recordChanged(id: $id, after: $after) {
  seq entry { name by { name } subject { __typename ... on Call { state } } }
  record { id ... on Contact { displayName } } } }"""
TIMELINE = "query($id: ID!) { contact(id: $id) { timeline { nodes { seq name } } } }"
MOVE = (
    """mutation($input: ContactMoveInput!) { contactMove(input: $input) { contact { version } userErrors { code } } }"""
)
CTI = f"/api/v1/cti/{TOKEN}"


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    """With PostgreSQL's bus."""
    with serving(committed_database) as server:
        yield server


@pytest.fixture(params=["postgres", "redis"])
def on_either_bus(request: pytest.FixtureRequest, committed_database: str, tmp_path: Path) -> Iterator[Server]:
    with ExitStack() as stack:
        redis_url = ""
        if request.param == "redis":
            redis = RedisServer(tmp_path)
            redis.start()
            stack.callback(redis.stop)
            redis_url = redis.url
        yield stack.enter_context(serving(committed_database, redis_url))


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    cast = await raise_curtain()
    await line()
    return cast


async def test_the_caller_opens_on_the_screen_of_whose_phone_rings(on_either_bus: Server, cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "+48 601 602 603")
    bartek, zofia = await session_of(cast.bartek), await session_of(cast.zofia)
    async with on_either_bus.listen(bartek) as screen, on_either_bus.listen(zofia) as other:
        frames, others = await screen.subscribe(CALL_CHANGED), await other.subscribe(CALL_CHANGED)
        await until_heard(frames, lambda n: on_either_bus.post(CTI, json=ring(f"poke {n}", "600000000")))
        times = []
        for number, spelling in enumerate(("48601602603", "0048 601-602-603", "601602603")):
            body = ring(str(number), spelling, "22 100 20 30") | {"user[]": ["101"]}
            how: dict[str, Any] = {"data": body} if number % 2 else {"json": body}
            began = time.perf_counter()
            posting = asyncio.create_task(on_either_bus.post(CTI, **how))
            got = (await frame(frames))["callChanged"]
            times.append(time.perf_counter() - began)
            assert await posting == 200
            assert (got["name"], got["call"]["state"]) == ("call.started", "RINGING")
            assert got["call"]["contact"] == {"displayName": "Ewa Kowal"}
        assert min(times) < 2  # nobody polls; the machine may stand still for one of them
        for text, withheld in (("anonymous", True), ("+48 600 700 800", False)):
            await on_either_bus.post(CTI, json=ring(text, text))
            call = (await frame(frames))["callChanged"]["call"]
            assert (call["contact"], call["candidates"], call["withheld"]) == (None, [], withheld)
        assert others.empty()
    entries = (await on_either_bus.query(bartek, TIMELINE, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    assert [entry["name"] for entry in entries] == ["call.started"] * 3


async def test_answer_and_hangup_follow_live_and_repeats_say_nothing(on_either_bus: Server, cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    async with on_either_bus.listen(await session_of(cast.bartek)) as screen:
        frames = await screen.subscribe(CALL_CHANGED)
        await until_heard(frames, lambda n: on_either_bus.post(CTI, json=ring(f"poke {n}", "600000000")))
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa), after=0)
        heard, seen = list[Any](), list[Any]()
        for body in (ring(), answer(answeringNumber="101"), hang_up()):
            for _ in range(2):
                assert await on_either_bus.post(CTI, json=body) == 200
            heard.append((await frame(frames))["callChanged"])
            seen.append((await frame(tab))["recordChanged"])
        for body in (ring(), ring("another")):
            assert await on_either_bus.post(CTI, json=body) == 200
        assert (await frame(frames))["callChanged"]["call"]["state"] == "RINGING"
        assert (await frame(tab))["recordChanged"]["entry"]["subject"]["state"] == "RINGING"
    names = ["call.started", "call.answered", "call.ended"]
    assert [(each["name"], each["call"]["state"]) for each in heard] == list(
        zip(names, ["RINGING", "ANSWERED", "ENDED"], strict=True)
    )
    assert heard[1]["call"]["user"] == {"name": "Bartek Wójcik"}
    assert heard[2]["call"]["talkSeconds"] == (await Call.get(external_id="1")).talk_seconds
    assert [(each["entry"]["name"], each["entry"]["by"]["name"]) for each in seen] == [(n, "Office") for n in names]
    assert all(each["record"] == {"id": id_of(ewa), "displayName": "Ewa Kowal"} for each in seen)
    assert [each["seq"] for each in seen] == sorted(each["seq"] for each in heard)


async def test_who_comes_back_is_sent_what_they_missed(server: Server, cast: Cast) -> None:
    ewa, token = await person(cast.sales, "Ewa Kowal", "601602603"), await session_of(cast.bartek)
    await server.post(CTI, json=ring())
    [entry] = (await server.query(token, TIMELINE, id=id_of(ewa)))["contact"]["timeline"]["nodes"]
    await server.query(token, MOVE, input={"id": id_of(ewa), "stageId": id_of(cast.customer)})
    await server.post(CTI, json=hang_up())
    async with server.listen(token) as screen:
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa), after=entry["seq"])
        missed = [(await frame(tab))["recordChanged"]["entry"]["name"] for _ in range(2)]
        assert missed == ["contact.moved", "call.ended"]
        await server.post(CTI, json=ring("2"))
        assert (await frame(tab))["recordChanged"]["entry"]["name"] == "call.started"


async def test_an_open_record_ends_with_the_next_event_once_the_right_is_gone(server: Server, cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    async with server.listen(await session_of(cast.bartek)) as screen:
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa), after=0)
        await until_heard(tab, lambda n: server.post(CTI, json=ring(f"poke {n}")))
        await Enterprise.all().update(restricted_crm=True)
        await cast.bartek.projects.clear()
        await server.post(CTI, json=ring("secret"))
        hidden = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa))
        made_up = await screen.subscribe(RECORD_CHANGED, id="made-up")
        for frames in (tab, hidden, made_up):
            assert (await frame(frames))["errors"][0]["extensions"]["code"] == "NOT_FOUND"
            assert await frame(frames) is None


async def test_a_deactivated_user_soon_hears_no_more(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.bartek)) as screen:
        frames = await screen.subscribe(CALL_CHANGED)
        await until_heard(frames, lambda n: server.post(CTI, json=ring(f"poke {n}")))
        await User.filter(id=cast.bartek.id).update(active=False)
        assert (await frame(frames))["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert await frame(frames) is None
    assert rounds.EVERY <= 1, "within two seconds"


async def test_nobody_listens_unseen(server: Server, cast: Cast) -> None:
    async with server.listen("no session") as screen:
        frames = await screen.subscribe(CALL_CHANGED)
        assert (await frame(frames))["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
