"""A right that goes by a change of a role is gone from open screens too (ACC-5): over a real WebSocket."""

import asyncio
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.documents import mutation
from tests.listening import Frames, Server, serving, session_of

from ringbook.identity.models import Role

RECORD_CHANGED = "subscription($id: ID!) { recordChanged(id: $id) { entry { name } } }"
UPDATE, DELETE = mutation("roleUpdate", "role { version }"), mutation("roleDelete", "deletedId")
RENAME = mutation("contactUpdate", "contact { version }")


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    return await raise_curtain()


async def frame(frames: Frames, seconds: float = 2) -> Any:
    async with asyncio.timeout(seconds):
        return await frames.get()


@pytest.mark.committed
@pytest.mark.parametrize(
    ("document", "change"),
    [(UPDATE, {"permissions": ["contacts:read"]}), (UPDATE, {"permissions": ["customers:read"]}), (DELETE, {})],
    ids=["no account", "no contacts", "deleted"],
)
async def test_an_open_record_ends_when_its_role_changes(
    server: Server, cast: Cast, document: str, change: dict[str, Any]
) -> None:
    role = await Role.create(name="Readers", permissions=["contacts:read", "customers:read"])
    reader, ewa, ola = await make.user_with(), await make.contact(), await session_of(cast.ola)
    await reader.roles.add(role)
    async with server.listen(await session_of(reader)) as screen:
        tab = await screen.subscribe(RECORD_CHANGED, id=id_of(ewa))
        await heard(server, ola, tab, id_of(ewa))
        more = ["contacts:read", "customers:read", "calls:read"]
        await server.query(ola, UPDATE, input={"id": id_of(role), "permissions": more})
        await heard(server, ola, tab, id_of(ewa))
        began = time.perf_counter()
        await server.query(ola, document, input={"id": id_of(role)} | change)
        assert (await frame(tab))["errors"][0]["extensions"]["code"] == "NOT_FOUND"
        assert await frame(tab) is None
        assert time.perf_counter() - began < 2


async def heard(server: Server, ola: str, tab: Frames, id: str) -> None:
    """Rename the contact until the open screen shows it: it takes the server a moment to listen."""
    for number in range(50):
        await server.query(ola, RENAME, input={"id": id, "city": f"Town {number} {time.monotonic()}"})
        with suppress(TimeoutError):
            assert (await frame(tab, 0.3))["recordChanged"]["entry"]["name"] == "contact.changed"
            break
    else:
        raise AssertionError("The open screen heard nothing.")
    await asyncio.sleep(0.3)
    while not tab.empty():
        tab.get_nowait()
