"""A real server, uvicorn in a process of its own, and a browser's socket that listens to it."""

import asyncio
import os
import time
import urllib.request
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

import orjson
from httpx2 import AsyncClient
from websockets.asyncio.client import ClientConnection, connect

from ringbook.core.preflight import free_port
from ringbook.history.models import Event
from ringbook.identity.models import Session, User
from ringbook.identity.secrets import new_token, token_hash
from ringbook.realtime.rounds import rounds
from tests.forks import Fork, forked
from tests.patience import PATIENCE

ROOT = Path(__file__).parents[1]
WIRE = "ringbook.core.http.wire:Wire"

Frames: TypeAlias = "asyncio.Queue[Any]"
"""A subscription's answers: `data`, or {"errors": …}, and None at the end."""


class Listener:
    """A socket that speaks graphql-transport-ws."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket = socket
        self.frames: dict[str, Frames] = {}
        self.reader = asyncio.create_task(self._read())

    @classmethod
    async def greet(cls, socket: ClientConnection) -> "Listener":
        await socket.send('{"type": "connection_init"}')
        assert orjson.loads(await socket.recv())["type"] == "connection_ack"
        return cls(socket)

    async def subscribe(self, document: str, **variables: Any) -> Frames:
        """It takes the server a moment to listen."""
        name = str(len(self.frames))
        frames = self.frames[name] = asyncio.Queue()
        payload = {"query": document, "variables": variables}
        await self.socket.send(orjson.dumps({"type": "subscribe", "id": name, "payload": payload}).decode())
        return frames

    async def _read(self) -> None:
        async for text in self.socket:
            message = orjson.loads(text)
            frames, payload = self.frames[message["id"]], message.get("payload")
            if message["type"] == "complete":
                frames.put_nowait(None)
            elif message["type"] == "error":
                frames.put_nowait({"errors": payload})
            else:
                frames.put_nowait({"errors": payload["errors"]} if payload.get("errors") else payload["data"])


class Server:
    """A server on a port of this machine."""

    def __init__(self, port: int) -> None:
        self.port, self.url = port, f"http://127.0.0.1:{port}"

    @asynccontextmanager
    async def listen(self, token: str) -> AsyncIterator[Listener]:
        """The socket of somebody with the session `token`."""
        headers = {"Cookie": f"ringbook={token}", "Origin": self.url}
        address, protocol = f"ws://127.0.0.1:{self.port}/graphql", "graphql-transport-ws"
        subprotocols: Any = [protocol]
        async with connect(address, subprotocols=subprotocols, additional_headers=headers, proxy=None) as socket:
            yield await Listener.greet(socket)

    async def post(self, path: str, **request: Any) -> int:
        """The status."""
        async with AsyncClient(base_url=self.url, trust_env=False) as client:
            return (await client.post(path, **request)).status_code

    async def query(self, token: str, document: str, **variables: Any) -> Any:
        """The data that somebody with the session `token` is answered."""
        headers = {"X-Ringbook": "1", "Origin": self.url, "Cookie": f"ringbook={token}"}
        async with AsyncClient(base_url=self.url, trust_env=False, headers=headers) as client:
            answer = (await client.post("/graphql", json={"query": document, "variables": variables})).json()
        assert "errors" not in answer, answer
        return answer["data"]


@contextmanager
def serving(database_url: str, redis_url: str = "") -> Iterator[Server]:
    """The application on this database, with PostgreSQL's bus or that of a Redis."""
    port = free_port("127.0.0.1", 0)
    paths = os.pathsep.join([str(ROOT / "backend"), str(ROOT)])
    environment = os.environ | {"DATABASE_URL": database_url, "REDIS_URL": redis_url, "PYTHONPATH": paths}
    arguments = ["ringbook.main:app", "--port", str(port), "--log-level", "warning", "--no-access-log", "--ws", WIRE]
    with forked("uvicorn.__main__", *arguments, environment=environment) as process:
        server = Server(port)
        _wait_for(f"{server.url}/health", process)
        yield server


def heard_by() -> int:
    """How many subscriptions of this very process hear what is told from now on."""
    return sum(map(len, rounds._listeners.values()))


async def frame(frames: Frames) -> Any:
    """The subscription's next answer, or its end."""
    async with asyncio.timeout(PATIENCE):
        return await frames.get()


async def is_newest(told: dict[str, Any]) -> bool:
    """Whether an answer, which has `seq`, and `name` or `entry`, tells of the newest event of its name."""
    name = told.get("name") or told["entry"]["name"]
    return not await Event.filter(name=name, seq__gt=told["seq"]).exists()


async def until_heard(
    frames: Frames, poke: Callable[[int], Awaitable[Any]], is_last: Callable[[Any], Awaitable[bool]] = is_newest
) -> None:
    """Poke until the subscription answers, which takes the server a moment, and has told of the last poke.

    A poke is one event that it tells of; is_last: whether an answer is about the latest of them.
    """
    told = await _first(frames, poke)
    while not await is_last(told):
        [told] = (await frame(frames)).values()


async def _first(frames: Frames, poke: Callable[[int], Awaitable[Any]]) -> Any:
    patience, number = time.monotonic() + PATIENCE, 0
    while time.monotonic() < patience:
        await poke(number)
        number += 1
        with suppress(TimeoutError):
            async with asyncio.timeout(0.3):
                [told] = (await frames.get()).values()
                return told
    raise TimeoutError("The subscription heard nothing.")


async def session_of(user: User) -> str:
    """The token of a new session of theirs."""
    token, until = new_token(), datetime.now(UTC) + timedelta(hours=1)
    await Session.create(token_hash=token_hash(token), user=user, expires_at=until)
    return token


def _wait_for(url: str, process: Fork, seconds: float = 120) -> None:
    patience, without_proxies = time.monotonic() + seconds, urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while time.monotonic() < patience and process.poll() is None:
        try:
            with without_proxies.open(url, timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise TimeoutError("The server did not start.")
