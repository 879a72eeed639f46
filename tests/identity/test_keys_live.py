"""A key over a real server: how programs come in with it, and how it ends, over HTTP and on open sockets."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import orjson
import pytest
from httpx2 import AsyncClient, Response
from tests.cast import Cast, raise_curtain
from tests.listening import Server, serving
from tests.patience import PATIENCE
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from ringbook.identity.actions import create_key
from ringbook.identity.models import ApiKey, User

WHO = "{ viewer { user { name } } }"
SUBSCRIBE = "subscription { settingsChanged { name } }"
SENTENCE = "This API key is not valid: it was mistyped, has expired or was revoked."
PROTOCOL: Any = ["graphql-transport-ws"]


@pytest.fixture
def server(committed_database: str) -> Iterator[Server]:
    with serving(committed_database) as server:
        yield server


@pytest.fixture
async def cast(committed_database: str) -> Cast:
    return await raise_curtain()


async def ask(server: Server, authorization: str, path: str = "/graphql", **headers: str) -> Response:
    """As curl would."""
    async with AsyncClient(base_url=server.url, trust_env=False) as client:
        said = {name.encode(): value.encode() for name, value in (headers | {"Authorization": authorization}).items()}
        method = "POST" if path == "/graphql" else "GET"
        return await client.request(method, path, json={"query": WHO}, headers=said)


@asynccontextmanager
async def socket(server: Server, greeting: object = None, **headers: str) -> AsyncIterator[ClientConnection]:
    """Open, with its connection_init said."""
    address = server.url.replace("http", "ws") + "/graphql"
    async with connect(address, subprotocols=PROTOCOL, additional_headers=headers, proxy=None) as socket:
        await socket.send(orjson.dumps({"type": "connection_init", "payload": greeting or {}}).decode())
        yield socket


async def hear(socket: ClientConnection) -> Any:
    async with asyncio.timeout(PATIENCE):
        return orjson.loads(await socket.recv())


async def say(socket: ClientConnection, document: str) -> Any:
    """The first answer, or the end."""
    message = {"type": "subscribe", "id": "1", "payload": {"query": document}}
    await socket.send(orjson.dumps(message).decode())
    return await hear(socket)


def code(payload: Any) -> str:
    return str(payload[0]["extensions"]["code"])


async def ended(key: ApiKey, how: str) -> None:
    if how == "expired":
        await ApiKey.filter(id=key.id).update(expires_at="2026-01-01T00:00:00Z")
    elif how == "user inactive":
        await User.filter(id=key.user_id).update(active=False)
    else:
        await key.delete()


@pytest.mark.committed
async def test_over_http_a_key_that_opens_nothing_is_answered_401(server: Server, cast: Cast) -> None:
    secret = await create_key(cast.ola, name="Script", scopes=None)
    assert (await ask(server, f"Bearer {secret}")).json()["data"]["viewer"]["user"]["name"] == "Ola Nowak"
    assert (await ask(server, f"bearer  {secret}")).status_code == 200
    for wrong in (secret[:-1], secret.upper(), "", "Ż"):
        answer = await ask(server, f"Bearer {wrong}".strip(), Accept="application/json")
        [error] = answer.json()["errors"]
        assert (answer.status_code, error["message"], code([error])) == (401, SENTENCE, "INVALID_API_KEY")
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "data" not in answer.json()
    polish = await ask(server, "Bearer x", **{"Accept-Language": "pl"})
    assert polish.json()["errors"][0]["message"].startswith("Ten klucz API nie działa")
    file = await ask(server, "Bearer x", "/api/v1/files/0199aaaa-0000-7000-8000-000000000000")
    assert (file.status_code, file.json()["code"]) == (401, "INVALID_API_KEY")


@pytest.mark.committed
@pytest.mark.parametrize("how", ["revoked", "expired", "user inactive"])
async def test_a_key_that_has_ended_opens_nothing_any_more(server: Server, cast: Cast, how: str) -> None:
    secret = await create_key(cast.ola, name="Script", scopes=None)
    greeting = {"authorization": f"Bearer {secret}"}
    async with socket(server, greeting) as open, socket(server, greeting) as listening:
        assert [(await hear(each))["type"] for each in (open, listening)] == ["connection_ack", "connection_ack"]
        assert (await say(open, WHO))["payload"]["data"]["viewer"]["user"]["name"] == "Ola Nowak"
        assert (await hear(open))["type"] == "complete"
        message = {"type": "subscribe", "id": "1", "payload": {"query": SUBSCRIBE}}
        await listening.send(orjson.dumps(message).decode())

        await ended(await ApiKey.get(), how)
        assert (await ask(server, f"Bearer {secret}")).status_code == 401
        assert code((await say(open, WHO))["payload"]) == "INVALID_API_KEY"
        end = (await hear(listening))["payload"]
        assert code(end["errors"] if isinstance(end, dict) else end) == "INVALID_API_KEY"


@pytest.mark.committed
async def test_a_socket_with_a_wrong_key_is_closed_with_4403(server: Server, cast: Cast) -> None:
    secret = await create_key(cast.ola, name="Script", scopes=None)
    right, wrong = f"Bearer {secret}", "Bearer rb_wrong"
    for greeting, headers in (
        ({"Authorization": right}, {}),
        ({"authorization": right}, {}),
        ({}, {"Authorization": right}),
    ):
        async with socket(server, greeting, **headers) as good:
            assert (await hear(good))["type"] == "connection_ack"
            assert (await say(good, WHO))["payload"]["data"]["viewer"]["user"]["name"] == "Ola Nowak"
    for greeting, headers in (({"authorization": wrong}, {}), ({}, {"Authorization": wrong})):
        async with socket(server, greeting, **headers) as bad:
            with pytest.raises(ConnectionClosed) as end:
                await hear(bad)
            assert end.value.rcvd
            assert (end.value.rcvd.code, end.value.rcvd.reason) == (4403, "Forbidden")
