"""A change is heard by all who listen; whoever does not read what waits for them is hung up on, and nobody notices."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from bench.line import Desk
from bench.site import Ask, asking
from bench.sockets import consultants
from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.listening import Server, serving, session_of
from tests.patience import PATIENCE, until
from websockets.frames import Frame, Opcode

from ringbook.core.http.wire import head_of
from ringbook.projects.models import Project

HEARD = "subscription { contactsChanged { contacts { id city } } }"
CITY = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code } } }"
LONG = """{ __schema { types { name description fields { name description args { name description } }
  inputFields { name description } enumValues { name description } } } }"""
PEOPLE, RIGHTS = 200, 5


@pytest.fixture
def server(committed_database: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("RINGBOOK_LIMIT_SOCKET_STALL_SECONDS", "3")
    with serving(committed_database) as server:
        yield server


class Office:
    """Everybody in front of the same list, and somebody who changes one of its contacts."""

    def __init__(self, server: Server, ask: Ask, contact: str) -> None:
        self.server, self.ask, self.contact = server, ask, contact
        self.desks: list[Desk] = []
        self.changes = 0

    async def open(self, tokens: list[str]) -> None:
        address = urlsplit(self.server.url)
        for token in tokens:
            desk = await Desk.at(str(address.hostname), address.port or 80, token)
            await desk.hear(HEARD)
            self.desks.append(desk)

    async def change(self) -> None:
        self.changes += 1
        payload = await self.ask(CITY, input={"id": self.contact, "city": f"Town {self.changes}"})
        assert not payload["userErrors"]

    async def until_all_listen(self) -> None:
        """It takes the server a moment, and it tells a list once a second at most."""
        async with asyncio.timeout(PATIENCE):
            while not all(desk.frames for desk in self.desks):
                await self.change()
                await asyncio.sleep(0.5)
        await self.until_quiet()

    async def until_quiet(self) -> None:
        before = -1
        while before != (before := sum(desk.frames for desk in self.desks)):
            await asyncio.sleep(3)


@asynccontextmanager
async def office_of(server: Server) -> AsyncIterator[Office]:
    cast = await raise_curtain()
    async with asking(server.url, await session_of(cast.ola)) as (_, ask):
        yield Office(server, ask, id_of(await make.contact()))


async def test_all_hear_of_a_change_but_who_does_not_read_is_hung_up_on(server: Server) -> None:
    async with office_of(server) as office:
        await office.open(await consultants(PEOPLE, await Project.get(name="Hotline"), RIGHTS))
        await office.until_all_listen()
        slow, *others = office.desks
        does_not_read(slow)
        for _ in range(3):
            before = {desk: desk.frames for desk in others}
            await office.change()
            await until(lambda before=before: all(desk.frames > count for desk, count in before.items()))  # type: ignore[misc]
        await until(lambda: not held(server.port, slow))
        frames = [desk.frames for desk in others]
        await office.change()
        await until(lambda: [desk.frames for desk in others] == [count + 1 for count in frames])
        assert not any(desk.closed.done() for desk in others)
        for desk in office.desks:
            desk.hang_up()


def does_not_read(desk: Desk) -> None:
    """What is sent to them fills what the kernels keep for them, and waits."""
    line: Any = desk._transport.get_extra_info("socket")
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    desk.stop_reading()
    for _ in range(3):
        desk.ask(LONG)


def held(port: int, desk: Desk) -> bool:
    """Whether the server still has its end of somebody's line. Nobody learns of that who does not read."""
    theirs = desk._transport.get_extra_info("sockname")[1]
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        _, here, there, *_ = fields = line.split()
        if (int(here[-4:], 16), int(there[-4:], 16)) == (port, theirs):
            return fields[9] != "0"
    return False


@pytest.mark.parametrize("size", [0, 125, 126, 65_535, 65_536])
def test_frames_are_as_the_protocol_has_them(size: int) -> None:
    data = b"x" * size
    assert head_of(size) + data == Frame(Opcode.TEXT, data).serialize(mask=False)
