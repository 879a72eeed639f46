"""People are told at once, each on their own channel, and nobody of what they may not see."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.listening import Frames, Server, serving, session_of

from ringbook.core.realtime import bus, hub_for
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event
from ringbook.history.outbox import tell_forgotten
from ringbook.identity.models import Session, User
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind

ADDED = "subscription { notificationAdded { title readAt record { __typename } } }"
NOTE = "mutation($input: NoteInput!) { noteAdd(input: $input) { note { id } userErrors { code } } }"


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> AsyncIterator[Cast]:
    config = SimpleNamespace(redis_url=None, database_url=committed_database)
    async with bus(hub_for(config)):
        yield await raise_curtain()


async def frame(frames: Frames, seconds: float = 5) -> Any:
    async with asyncio.timeout(seconds):
        return await frames.get()


async def mention(server: Server, by: User, *users: User, crm: Any = None) -> None:
    contact = await make.contact(first_name="Ewa", last_name="Kowal", **({"crm": crm} if crm else {}))
    html = "".join(f'<span data-mention="{id_of(user)}">@</span>' for user in users)
    said = await server.query(await session_of(by), NOTE, input={"subjectId": id_of(contact), "html": f"<p>{html}</p>"})
    assert said["noteAdd"]["userErrors"] == []


async def test_a_mention_arrives_at_whom_it_names_alone(server: Server, cast: Cast) -> None:
    ola, zofia, bartek = [await session_of(user) for user in (cast.ola, cast.zofia, cast.bartek)]
    async with server.listen(ola) as hers, server.listen(zofia) as others, server.listen(bartek) as own:
        told, not_told, silent = [await each.subscribe(ADDED) for each in (hers, others, own)]
        await asyncio.sleep(0.5)
        await mention(server, cast.bartek, cast.ola, cast.zofia, cast.bartek)
        title = "Bartek Wójcik mentioned you: Ewa Kowal"
        assert await frame(told) == {
            "notificationAdded": {"title": title, "readAt": None, "record": {"__typename": "Contact"}}
        }
        await asyncio.sleep(0.3)
        assert (not_told.empty(), silent.empty(), told.empty()) == (True, True, True)


async def test_what_is_out_of_sight_at_that_moment_is_not_told(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.zofia)) as screen:
        told = await screen.subscribe(ADDED)
        await asyncio.sleep(0.5)
        for subject, name in ((await make.contact(), "hidden"), (await make.contact(crm=cast.service), "shown")):
            async with unit_of_work():
                await notify(NotificationKind.MENTIONED, [cast.zofia.id], subject=subject, title=name)
        assert (await frame(told))["notificationAdded"]["title"] == "shown"


async def test_after_a_role_is_gone_nothing_more_is_told(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.zofia)) as screen:
        told = await screen.subscribe(ADDED)
        await asyncio.sleep(0.5)
        contact = await make.contact(crm=cast.service)
        await cast.zofia.roles.clear()
        async with unit_of_work():
            await notify(NotificationKind.MENTIONED, [cast.zofia.id], subject=contact, title="before")
        await asyncio.sleep(0.5)
        assert told.empty()


async def test_who_signs_out_hears_no_more(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.ola)) as screen:
        told = await screen.subscribe(ADDED)
        await asyncio.sleep(0.5)
        await Session.all().delete()
        assert (await frame(told))["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def test_what_a_crash_left_untold_is_told_by_the_worker(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.ola)) as screen:
        told = await screen.subscribe(ADDED)
        await asyncio.sleep(0.5)
        async with unit_of_work() as unit:
            await notify(NotificationKind.MENTIONED, [cast.ola.id], subject=await make.contact(), title="late")
            unit.heaps.clear()
        await Event.all().update(at=datetime.now(UTC) - timedelta(minutes=1))
        assert await tell_forgotten() >= 1
        assert (await frame(told))["notificationAdded"]["title"] == "late"
