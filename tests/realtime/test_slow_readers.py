"""Whoever does not read what waits for them is hung up on, and the others don't notice."""

import asyncio
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from bench.line import Desk
from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.listening import Server, serving, session_of
from websockets.frames import Frame, Opcode

from ringbook.core.http.wire import head_of

HEARD = "subscription { contactsChanged { contacts { id city } } }"
CITY = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code } } }"
LONG = """{ __schema { types { name description fields { name description args { name description } }
  inputFields { name description } enumValues { name description } } } }"""


@pytest.fixture
def server(committed_database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("RINGBOOK_LIMIT_SOCKET_STALL_SECONDS", "5")
    with serving(committed_database) as server:
        yield server


async def test_a_client_that_stops_reading_is_hung_up_on_and_harms_nobody(server: Server) -> None:
    cast = await raise_curtain()
    ewa, ola = await make.contact(), await session_of(cast.ola)
    address = urlsplit(server.url)
    slow, quick = [await Desk.at(str(address.hostname), address.port or 80, ola) for _ in range(2)]
    for desk in (slow, quick):
        await desk.hear(HEARD)
    await asyncio.sleep(0.5)
    slow.stop_reading()
    for _ in range(15):  # megabytes that nobody fetches
        slow.ask(LONG)
    for number in range(4):
        heard, quick.heard_at = asyncio.Event(), 0.0
        quick.on_frame = lambda _, heard=heard: heard.set()
        await server.query(ola, CITY, input={"id": id_of(ewa), "city": f"Town {number}"})
        async with asyncio.timeout(60):
            await heard.wait()
    await asyncio.sleep(6)
    slow.read_again()
    async with asyncio.timeout(60):
        await slow.closed
    assert not quick.closed.done()
    quick.hang_up()
    await quick.closed


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
def test_frames_are_as_the_protocol_has_them(size: int) -> None:
    data = b"x" * size
    assert head_of(size) + data == Frame(Opcode.TEXT, data).serialize(mask=False)
