"""Settings and rights that change under open screens: over a real WebSocket, without anybody asking."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import pytest
from tests.api import id_of
from tests.cast import Cast, eyes_of, raise_curtain
from tests.listening import Server, frame, serving, session_of, until_heard
from tests.telephony.phonebook import TOKEN, line, person, ring

from ringbook.contacts import actions as contacts
from ringbook.core.realtime import bus, hub_for
from ringbook.core.unit import unit_of_work
from ringbook.crms import actions as crms
from ringbook.dictionaries import actions as dictionaries
from ringbook.identity import actions as users
from ringbook.identity.models import Role
from ringbook.projects import actions as projects
from ringbook.projects.models import Project
from ringbook.settings import Settings

SETTINGS_CHANGED = "subscription { settingsChanged { seq name viewer { crmEnabled restrictedCrm permissions } } }"
RECORD_CHANGED = "subscription($id: ID!) { recordChanged(id: $id) { seq entry { name } } }"
CALL_CHANGED = "subscription { callChanged { seq name } }"


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> AsyncIterator[Cast]:
    """What the test does, it does as another process of the same house."""
    config = Settings(database_url=committed_database, redis_url=None)
    async with bus(hub_for(config)):
        yield await raise_curtain()


async def role_taken_away(cast: Cast) -> None:
    await users.change(cast.bartek, roles=[], by=await eyes_of(cast.ola))


async def membership_removed(cast: Cast) -> None:
    await projects.change(await Project.get(name="Hotline"), members=[], by=await eyes_of(cast.ola))


async def project_deleted(cast: Cast) -> None:
    await projects.delete(await Project.get(name="Hotline"), by=await eyes_of(cast.ola))


async def crm_switched_off(cast: Cast) -> None:
    await crms.change_enterprise(crm_enabled=False, by=await eyes_of(cast.ola))


async def account_deleted(cast: Cast) -> None:
    await users.change(cast.bartek, active=False, by=await eyes_of(cast.ola))


WITHDRAWALS = [role_taken_away, membership_removed, project_deleted, crm_switched_off]


@pytest.mark.parametrize("withdraw", WITHDRAWALS, ids=lambda withdraw: withdraw.__name__)
async def test_an_open_record_ends_by_itself(
    server: Server, cast: Cast, withdraw: Callable[[Cast], Awaitable[None]]
) -> None:
    """Nothing happens to the record; the rights that show it go."""
    ola = await eyes_of(cast.ola)
    async with unit_of_work():
        await crms.change_enterprise(restricted_crm=True, by=ola)
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    async with (
        server.listen(await session_of(cast.bartek)) as screen,
        server.listen(await session_of(cast.ola)) as other,
    ):
        tab, olas = [await each.subscribe(RECORD_CHANGED, id=id_of(ewa)) for each in (screen, other)]
        for frames in (tab, olas):
            await until_heard(frames, lambda _: renamed(ewa, cast))
        async with unit_of_work():
            await withdraw(cast)
        while "errors" not in (end := await frame(tab)):
            assert end["recordChanged"]["entry"]["name"] == "contact.changed"  # from when the other one was poked
        assert end["errors"][0]["extensions"]["code"] == "NOT_FOUND"
        assert await frame(tab) is None
        await renamed(ewa, cast)
        assert (await frame(olas))["recordChanged"]["entry"]["name"] == "contact.changed"


async def test_other_settings_leave_an_open_record_in_peace(server: Server, cast: Cast) -> None:
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    async with server.listen(await session_of(cast.bartek)) as screen:
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa))
        await until_heard(tab, lambda _: renamed(ewa, cast))
        async with unit_of_work():
            await dictionaries.change(cast.lead, name="Prospect", by=await eyes_of(cast.ola))
            await projects.change(await Project.get(name="Complaints"), name="Claims", by=await eyes_of(cast.ola))
        await renamed(ewa, cast)
        assert (await frame(tab))["recordChanged"]["entry"]["name"] == "contact.changed"
        assert tab.empty()


async def test_a_call_is_not_told_while_the_crm_is_off(server: Server, cast: Cast) -> None:
    await line()
    async with server.listen(await session_of(cast.bartek)) as screen:
        frames, cti = await screen.subscribe(CALL_CHANGED), f"/api/v1/cti/{TOKEN}"
        await until_heard(frames, lambda n: server.post(cti, json=ring(f"poke {n}")))
        async with unit_of_work():
            await crm_switched_off(cast)
        await server.post(cti, json=ring("hidden"))
        await asyncio.sleep(0.5)
        assert frames.empty()


async def test_settings_arrive_on_open_screens_with_the_rights_of_the_moment(server: Server, cast: Cast) -> None:
    async with server.listen(await session_of(cast.bartek)) as screen:
        frames, ola = await screen.subscribe(SETTINGS_CHANGED), await eyes_of(cast.ola)
        await until_heard(frames, lambda _: recoloured(cast))
        async with unit_of_work():
            await crms.change_enterprise(restricted_crm=True, by=ola)
        changed = (await frame(frames))["settingsChanged"]
        assert changed["name"] == "enterprise.changed"
        assert changed["viewer"]["restrictedCrm"] is True
        assert "contacts:read" in changed["viewer"]["permissions"]
        async with unit_of_work():
            await crm_switched_off(cast)
        off = (await frame(frames))["settingsChanged"]
        assert off["viewer"] == {"crmEnabled": False, "restrictedCrm": True, "permissions": []}
        assert off["seq"] > changed["seq"]
        async with unit_of_work():
            await users.change(cast.bartek, roles=await Role.filter(key="administrator"), by=ola)
        user = (await frame(frames))["settingsChanged"]
        assert (user["name"], user["viewer"]["crmEnabled"]) == ("user.changed", True)
        async with unit_of_work():
            await account_deleted(cast)
        assert (await frame(frames))["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"


async def renamed(contact: Any, cast: Cast) -> None:
    async with unit_of_work():
        city = "Kraków" if contact.city != "Kraków" else "Łódź"
        await contacts.change(contact, city=city, by=await eyes_of(cast.ola))


async def recoloured(cast: Cast) -> None:
    async with unit_of_work():
        colour = "#000000" if cast.lead.colour != "#000000" else "#ffffff"
        await dictionaries.change(cast.lead, colour=colour, by=await eyes_of(cast.ola))


async def test_who_comes_back_is_told_of_the_record_and_not_of_settings(server: Server, cast: Cast) -> None:
    """Events of settings are looked at again too, since the rights may have been read before them."""
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    await renamed(ewa, cast)
    async with unit_of_work():
        await projects.change(await Project.get(name="Complaints"), name="Claims", by=await eyes_of(cast.ola))
    document = "subscription($id: ID!) { recordChanged(id: $id, after: 0) { entry { name } } }"
    async with server.listen(await session_of(cast.bartek)) as screen:
        tab = await screen.subscribe(document, id=id_of(ewa))
        assert (await frame(tab))["recordChanged"]["entry"]["name"] == "contact.changed"
        await asyncio.sleep(0.3)
        assert tab.empty()
        async with unit_of_work():
            await role_taken_away(cast)
        assert (await frame(tab))["errors"][0]["extensions"]["code"] == "NOT_FOUND"
