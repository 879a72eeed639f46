"""Listening in one process: what the bus loses is read from the events, and each is told once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing
from types import SimpleNamespace
from typing import Any

import pytest
from graphql import GraphQLError
from starlette.requests import HTTPConnection
from tests.cast import Cast, eyes_of, raise_curtain
from tests.listening import heard_by, session_of
from tests.patience import PATIENCE, until

from ringbook.core.context import Context, Info
from ringbook.core.realtime import Hub, bus, hub_for, publish
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.history.missed import PAGE
from ringbook.history.models import Event
from ringbook.history.outbox import tell_forgotten
from ringbook.identity.actions import create_key, sign_out
from ringbook.identity.cookies import identify
from ringbook.identity.models import User
from ringbook.realtime import rounds
from ringbook.realtime.watch import REMEMBERED, Memory, watch
from ringbook.tags.models import Tag

Events = AsyncIterator[Event]


@pytest.fixture
async def stage(committed_database: str) -> AsyncIterator[Cast]:
    config = SimpleNamespace(redis_url=None, database_url=committed_database)
    async with bus(hub_for(config)):
        yield await raise_curtain()


async def in_front(token: str, *, key: bool = False) -> Info:
    """The info of a resolver, for somebody with this session or key."""
    header = (b"authorization", f"Bearer {token}".encode()) if key else (b"cookie", f"ringbook={token}".encode())
    scope = {"type": "websocket", "scheme": "ws", "path": "/", "server": ("test", 80), "headers": [header]}
    context = Context(HTTPConnection(scope), identify)
    await context.refresh()
    info: Any = SimpleNamespace(context=context)
    return info


async def at(user: User) -> Info:
    return await in_front(await session_of(user))


async def happen(name: str, tag: Tag, by: Viewer, **more: Any) -> None:
    async with unit_of_work():
        await record(name, tag, by=by, **more)


async def soon(events: Events) -> Event:
    async with asyncio.timeout(PATIENCE):
        return await anext(events)


async def started(events: Events) -> "asyncio.Task[Event]":
    """The next event, once somebody listens."""
    before, task = heard_by(), asyncio.create_task(soon(events))
    await until(lambda: heard_by() > before)
    return task


async def test_an_event_is_told_with_the_rights_of_its_moment(stage: Cast) -> None:
    ola, info = await eyes_of(stage.ola), await at(stage.bartek)
    async with aclosing(watch(info, str(stage.vip.id))) as events:
        first = await started(events)
        await stage.bartek.roles.clear()
        await happen("tag.changed", stage.vip, ola)
        assert (await first).name == "tag.changed"
        assert info.context.viewer.permissions == frozenset()


async def test_people_are_told_apart_from_the_record(stage: Cast) -> None:
    ola, info = await eyes_of(stage.ola), await at(stage.bartek)
    async with aclosing(watch(info, f"user:{stage.bartek.id}")) as events:
        first = await started(events)
        await happen("tag.other", stage.vip, ola, also_tell=[f"user:{stage.zofia.id}"])
        await happen("tag.mine", stage.vip, ola, also_tell=[f"user:{stage.bartek.id}"])
        assert (await first).name == "tag.mine"


async def test_what_was_missed_comes_first_and_nothing_twice(stage: Cast) -> None:
    ola, info = await eyes_of(stage.ola), await at(stage.ola)
    for number in range(PAGE + 50):
        await happen(f"tag.{number}", stage.vip, ola)
    first = await Event.get(name="tag.0")
    async with aclosing(watch(info, str(stage.vip.id), after=first.seq)) as events:
        heard = [(await soon(events)).name]
        await happen("tag.live", stage.vip, ola)
        while heard[-1] != "tag.live":
            heard.append((await soon(events)).name)
    assert heard == [*(f"tag.{number}" for number in range(1, PAGE + 50)), "tag.live"]


async def test_a_message_told_again_is_told_once(stage: Cast) -> None:
    ola, info = await eyes_of(stage.ola), await at(stage.ola)
    async with aclosing(watch(info, str(stage.vip.id))) as events:
        first = await started(events)
        await happen("tag.one", stage.vip, ola)
        event = await first
        await publish(str(stage.vip.id), str(event.id))
        await publish(str(stage.vip.id), "no event at all" and str(stage.vip.id))
        await happen("tag.two", stage.vip, ola)
        assert (await soon(events)).name == "tag.two"


async def test_a_reader_who_fell_behind_misses_nothing(stage: Cast) -> None:
    ola, info = await eyes_of(stage.ola), await at(stage.ola)
    async with aclosing(watch(info, str(stage.vip.id))) as events:
        first = await started(events)
        await happen("tag.first", stage.vip, ola)
        heard = [(await first).name]
        for number in range(300):  # more than its queue holds
            await happen(f"tag.{number}", stage.vip, ola)
        await happen("tag.last", stage.vip, ola)
        while heard[-1] != "tag.last":
            heard.append((await soon(events)).name)
    assert heard == ["tag.first", *(f"tag.{number}" for number in range(300)), "tag.last"]


async def test_an_outage_of_the_bus_is_made_good(stage: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """The event finds no bus, the listener's session is cut: GAP, and it is read from the table."""
    ola, info = await eyes_of(stage.ola), await at(stage.ola)
    async with aclosing(watch(info, str(stage.vip.id), f"user:{stage.ola.id}")) as events:
        first = await started(events)
        with monkeypatch.context() as broken:
            broken.setattr(Hub, "publish", _deaf)
            await happen("tag.unheard", stage.vip, ola)
            await happen("tag.whispered", Tag(id=stage.lead.id), ola, also_tell=[f"user:{stage.ola.id}"])
            await _cut_the_bus()
            assert (await first).name == "tag.unheard"
            assert (await soon(events)).name == "tag.whispered"
        await Event.all().update(at="2026-01-01T00:00:00Z")
        assert await tell_forgotten() == 2  # the outbox tells again, and nobody hears it twice
        await happen("tag.after", stage.vip, ola)
        assert (await soon(events)).name == "tag.after"


def test_what_a_long_outage_held_up_is_remembered_as_heard() -> None:
    memory, many = Memory(0, 0), [Event(seq=seq) for seq in range(1, 3_000)]
    assert all(memory.notes(event) for event in many)
    assert not any(memory.notes(event) for event in many)
    assert all(memory.notes(Event(seq=seq)) for seq in range(3_000, 20_000))
    assert len(memory._heard) == REMEMBERED


async def _deaf(*_: Any) -> bool:
    return False


async def _cut_the_bus() -> None:
    from tortoise import connections

    await connections.get("default").execute_query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE application_name = 'ringbook bus' AND datname = current_database()"
    )


@pytest.mark.parametrize("way", ["signed out", "deactivated", "session expired", "key withdrawn"])
async def test_whoever_is_shut_out_soon_hears_no_more(stage: Cast, way: str) -> None:
    token = await session_of(stage.bartek)
    if way == "key withdrawn":
        token = await create_key(stage.bartek, name="Key", scopes=[])
    info = await in_front(token, key=way == "key withdrawn")
    async with aclosing(watch(info, str(stage.vip.id))) as events:
        waiting = await started(events)
        if way == "signed out":
            await sign_out(token)
        elif way == "deactivated":
            await User.filter(id=stage.bartek.id).update(active=False)
        elif way == "session expired":
            await stage.bartek.sessions.all().update(expires_at="2026-01-01T00:00:00Z")
        else:
            await stage.bartek.api_keys.all().delete()
        with pytest.raises(GraphQLError) as end:
            await waiting
    assert rounds.EVERY <= 1, "within two seconds"
    code = "INVALID_API_KEY" if way == "key withdrawn" else "UNAUTHENTICATED"
    assert (end.value.extensions or {})["code"] == code


async def test_whoever_was_shut_out_before_the_event_does_not_get_it(stage: Cast) -> None:
    token = await session_of(stage.bartek)
    info = await in_front(token)
    async with aclosing(watch(info, str(stage.vip.id))) as events:
        waiting = await started(events)
        await sign_out(token)
        await happen("tag.changed", stage.vip, await eyes_of(stage.ola))
        with pytest.raises(GraphQLError):
            await waiting


async def test_two_hundred_listeners_ask_the_database_one_question_a_round(
    stage: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    ask = rounds.still_valid

    async def counted(passes: list[bytes]) -> set[bytes]:
        asked.append(len(passes))
        return await ask(passes)

    monkeypatch.setattr(rounds, "EVERY", 0.1)
    monkeypatch.setattr(rounds, "still_valid", counted)
    infos = [await at(stage.bartek) for _ in range(20)]
    listeners = [watch(info, str(stage.vip.id)) for info in infos for _ in range(10)]
    tasks = [asyncio.create_task(soon(events)) for events in listeners]
    await until(lambda: heard_by() == 200 and asked[-2:] == [20, 20])
    asked.clear()
    await asyncio.sleep(0.5)
    assert len(asked) <= 5
    await happen("tag.changed", stage.vip, await eyes_of(stage.ola))
    assert {event.name for event in await asyncio.gather(*tasks)} == {"tag.changed"}
    await asyncio.gather(*(events.aclose() for events in listeners))
    asked.clear()
    await asyncio.sleep(0.3)
    assert asked == []
