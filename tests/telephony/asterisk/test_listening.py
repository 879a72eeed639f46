"""An Asterisk is listened to over a socket, and what it tells becomes calls."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import pytest
from tests.cast import Cast, raise_curtain
from tests.telephony.asterisk.manager import SECRET, USERNAME, FakeAsterisk, asterisk
from tests.telephony.asterisk.sequences import FOLDER, paragraphs, up, woven
from tests.telephony.phonebook import line, person

from ringbook.core.secrets import seal
from ringbook.telephony.asterisk import listener, manager, states
from ringbook.telephony.asterisk.listener import listen
from ringbook.telephony.lines.models import CtiConnection, CtiExtension
from ringbook.telephony.log.models import CtiLogEntry, CtiOutcome
from ringbook.telephony.models import Call, CallDirection, CallState

pytestmark = pytest.mark.committed


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "FIRST_PAUSE", 0.02)
    monkeypatch.setattr(listener, "LONGEST_PAUSE", 0.2)


@pytest.fixture
async def people(committed_database: str) -> Cast:
    return await raise_curtain()


async def office(server: FakeAsterisk, secret: str = SECRET, port: int | None = None) -> CtiConnection:
    made = await line()
    values = {"asterisk_host": "127.0.0.1", "asterisk_port": port or server.port, "asterisk_username": USERNAME}
    await CtiConnection.filter(id=made.id).update(asterisk_secret=seal(secret), **values)
    return await CtiConnection.get(id=made.id)


@asynccontextmanager
async def listened(connection: CtiConnection) -> AsyncIterator[None]:
    task = asyncio.create_task(listen(connection.id))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def until(what: Callable[[], Awaitable[Any]], seconds: float = 20) -> None:
    async with asyncio.timeout(seconds):
        while not await what():
            await asyncio.sleep(0.01)


async def shown(connection: CtiConnection) -> str | None:
    return states.told(await CtiConnection.get(id=connection.id))


async def pinged(server: FakeAsterisk) -> bool:
    return {"action": "Ping"} in server.asked


async def all_ended(count: int) -> bool:
    return await Call.filter(state=CallState.ENDED).count() == count == await Call.all().count()


async def test_a_call_is_taken_from_the_first_ring_to_the_end(people: Cast) -> None:
    ewa = await person(people.sales, "Ewa Kowal", "601602603")
    async with asterisk() as server:
        home = await office(server)
        async with listened(home):
            await server.say(*paragraphs("answered"))
            await until(lambda: all_ended(1))
            call = await Call.get()
            assert (call.direction, call.contact_id, call.user_id) == (CallDirection.IN, ewa.id, people.bartek.id)
            assert (call.own_number, call.cause, call.missed) == ("221234567", "normalClearing", False)
            assert (await CtiConnection.get(id=home.id)).asterisk_since
            assert await shown(home) is None
        assert (await CtiConnection.get(id=home.id)).asterisk_since is None


async def test_the_log_shows_the_messages_that_moved_a_call(people: Cast) -> None:
    async with asterisk() as server, listened(await office(server)):
        await server.say(*paragraphs("answered"))
        await until(lambda: CtiLogEntry.exists(path="Hangup"))
    entries = await CtiLogEntry.all().order_by("created_at", "id")
    assert [(each.path, each.outcome) for each in entries] == [
        ("DialBegin", CtiOutcome.TAKEN),
        ("DialEnd", CtiOutcome.TAKEN),
        ("Hangup", CtiOutcome.TAKEN),
    ]
    assert b"destchannel: PJSIP/101-00000011" in bytes(entries[0].body)
    assert {each.call_id for each in entries} == {(await Call.get()).id}


async def test_the_password_does_not_travel_and_only_calls_are_asked_for(people: Cast) -> None:
    async with asterisk() as server, listened(await office(server)):
        await until(signed_in(server))
        login = next(each for each in server.asked if each["action"] == "Login")
        assert (login["authtype"], login["events"]) == ("MD5", "call,agent")
        assert SECRET not in str(server.asked)


async def test_many_calls_at_once_in_pieces_become_as_many_calls(people: Cast) -> None:
    names = sorted(path.stem for path in FOLDER.glob("*.ami"))
    async with asterisk() as server, listened(await office(server)):
        await server.say(*woven(*names), size=97)
        await until(lambda: all_ended(11))
    missed = {call.external_id for call in await Call.all() if call.missed}
    assert missed == {"1732356100.20", "1732356150.25"}
    answered = {call.external_id: call.user_id for call in await Call.filter(answered_at__isnull=False)}
    assert answered["1732356200.30"] == people.zofia.id
    assert answered["1732356300.40"] == people.bartek.id


async def test_a_transfer_is_two_calls_that_know_each_other(people: Cast) -> None:
    async with asterisk() as server, listened(await office(server)):
        await server.say(*paragraphs("blind_transfer"), *paragraphs("attended_transfer"))
        await until(lambda: all_ended(4))
    for id in ("1732356500.60", "1732356600.70"):
        first, second = await Call.get(external_id=id), await Call.get(external_id=f"{id}+2")
        assert (first.user_id, second.user_id) == (people.bartek.id, people.zofia.id)
        assert (first.cause, second.transferred_from_id) == ("forwarded", first.id)


async def test_phones_with_names_are_found_in_the_lines_list(people: Cast) -> None:
    async with asterisk() as server:
        home = await office(server)
        await CtiExtension.create(connection=home, extension="biurko", user=people.zofia)
        async with listened(home):
            await server.say(*(each.replace("PJSIP/101-", "PJSIP/biurko-") for each in paragraphs("answered")))
            await until(lambda: all_ended(1))
    assert (await Call.get()).user_id == people.zofia.id


async def test_what_ended_while_the_line_was_cut_is_ended_and_what_goes_on_goes_on(people: Cast) -> None:
    answered, other = paragraphs("answered"), paragraphs("blind_transfer")
    talking = next(n for n, each in enumerate(answered) if "Event: HangupRequest" in each)
    passed = next(n for n, each in enumerate(other) if "Event: BlindTransfer" in each)
    async with asterisk() as server, listened(await office(server)):
        await server.say(*answered[:talking], *other[:passed])
        await until(two_talk)
        server.hang_up()
        server.up = [up(each) for each in (other[0], other[1])]
        await until(lambda: Call.exists(external_id="1732356000.10", state=CallState.ENDED))
        assert (await Call.get(external_id="1732356500.60")).state == CallState.ANSWERED
        await server.say(*other[passed:])
        await until(lambda: Call.exists(external_id="1732356500.60+2", state=CallState.ENDED))
    assert server.logins == 2


async def two_talk() -> bool:
    return await Call.filter(state=CallState.ANSWERED).count() == 2


def signed_in(server: FakeAsterisk) -> Callable[[], Awaitable[Any]]:
    async def whether() -> bool:
        return server.logins > 0

    return whether


async def test_without_the_right_to_list_channels_calls_are_told_all_the_same(people: Cast) -> None:
    async with asterisk() as server:
        server.lists = False
        async with listened(await office(server)):
            await server.say(*paragraphs("outbound"))
            await until(lambda: all_ended(1))
    assert (await Call.get()).direction == CallDirection.OUT


async def test_a_wrong_password_is_said_and_not_tried_in_a_hurry(people: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listener, "LONGEST_PAUSE", 60)
    async with asterisk() as server:
        home = await office(server, secret="haslo")
        async with listened(home):
            await until(lambda: shown(home))
            assert await shown(home) == "The PBX refused the user name or the password."
            await asyncio.sleep(0.3)
            assert (server.refusals, server.logins) == (1, 0)


async def test_a_pbx_that_is_down_is_waited_for(people: Cast) -> None:
    server = FakeAsterisk()
    await server.open()
    home, port = await office(server), server.port
    await server.close()
    async with listened(home):
        await until(lambda: shown(home))
        assert await shown(home) == f"Nobody answers at 127.0.0.1, port {port}."
        await server.open(port)
        await server.say(*paragraphs("answered"))
        await until(lambda: all_ended(1))
        assert await shown(home) is None
    await server.close()


async def test_whoever_falls_silent_is_taken_for_gone(people: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(manager, "SILENCE", 0.2)
    async with asterisk() as server:
        home = await office(server)
        async with listened(home):
            await until(lambda: shown(home))
            assert await shown(home) == "The PBX fell silent."
            monkeypatch.setattr(manager, "SILENCE", 5)
            monkeypatch.setattr(manager, "PULSE", 0.05)
            await until(lambda: pinged(server))
            await until(lambda: CtiConnection.exists(id=home.id, asterisk_since__isnull=False))
            assert await shown(home) is None


@pytest.mark.parametrize("banner", [b"SSH-2.0-OpenSSH_9.2\r\n", b"\x00" * 200_000, b"HTTP/1.1 400 Bad Request\r\n"])
async def test_something_else_at_that_port_is_no_asterisk(people: Cast, banner: bytes) -> None:
    async def other(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(banner)
        await reader.read()
        writer.close()

    stranger = await asyncio.start_server(other, "127.0.0.1")
    port = stranger.sockets[0].getsockname()[1]
    home = await office(FakeAsterisk(), port=port)
    async with listened(home):
        await until(lambda: shown(home))
        assert await shown(home) == f"What answers at 127.0.0.1, port {port} is no Asterisk manager interface."
    stranger.close()
    await stranger.wait_closed()


async def test_a_password_sealed_with_another_key_is_to_be_typed_again(people: Cast) -> None:
    async with asterisk() as server:
        home = await office(server)
        await CtiConnection.filter(id=home.id).update(asterisk_secret="gAAAAA")
        async with listened(home):
            await until(lambda: shown(home))
            assert "Type it in again" in str(await shown(home))
