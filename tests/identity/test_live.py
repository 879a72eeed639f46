"""A right that goes by a change of a role is gone from open screens too (ACC-5): over a real WebSocket."""

from collections.abc import Iterator
from typing import Any

import pytest
from tests import factories as make
from tests.api import id_of
from tests.cast import Cast, raise_curtain
from tests.documents import mutation
from tests.listening import Server, frame, serving, session_of, until_heard

from ringbook.identity.models import Role

RECORD_CHANGED = "subscription($id: ID!) { recordChanged(id: $id) { seq entry { name } } }"
UPDATE, DELETE = mutation("roleUpdate", "role { version }"), mutation("roleDelete", "deletedId")
RENAME = mutation("contactUpdate", "contact { version }")


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    return await raise_curtain()


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
        await until_heard(tab, lambda n: server.query(ola, RENAME, input={"id": id_of(ewa), "city": f"Town {n}"}))
        more = ["contacts:read", "customers:read", "calls:read"]
        await server.query(ola, UPDATE, input={"id": id_of(role), "permissions": more})
        await server.query(ola, RENAME, input={"id": id_of(ewa), "city": "Elsewhere"})
        assert (await frame(tab))["recordChanged"]["entry"]["name"] == "contact.changed"
        await server.query(ola, document, input={"id": id_of(role)} | change)
        assert (await frame(tab))["errors"][0]["extensions"]["code"] == "NOT_FOUND"
        assert await frame(tab) is None
