"""Those who ask alike and may see alike are answered together, and hear what each would hear alone."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.listening import Frames, Server, serving, session_of

from ringbook.crms.models import Enterprise
from ringbook.identity.models import User

HEARD = """subscription($filter: ContactFilter) { contactsChanged(filter: $filter) {
  seq gone resync contacts { id displayName city managers { name } viewerCan { edit } } } }"""
CITY = "mutation($input: ContactPatch!) { contactUpdate(input: $input) { userErrors { code } } }"


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    return await raise_curtain()


async def frame(frames: Frames, seconds: float = 10) -> Any:
    async with asyncio.timeout(seconds):
        return await frames.get()


async def test_it(server: Server, cast: Cast) -> None:
    ewa = await make.contact(last_name="Kowal")
    ola = await session_of(cast.ola)
    async with server.listen(await session_of(cast.bartek)) as a, server.listen(await session_of(cast.zofia)) as b:
        one = await a.subscribe(HEARD)
        two = await a.subscribe(HEARD)
        other = await b.subscribe(HEARD)
        await asyncio.sleep(1)
        await server.query(ola, CITY, input={"id": id_of(ewa), "city": "Gdynia"})
        print(await frame(one))
        print(await frame(two))
        print(other.qsize())
        await asyncio.sleep(1)
        await server.query(ola, CITY, input={"id": id_of(ewa), "city": "Sopot"})
        print(await frame(one))
        print(other.qsize())
