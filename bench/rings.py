"""From the PBX's POST to the frame on the socket of whoever's phone rings."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from http.client import HTTPConnection
from itertools import count
from time import perf_counter
from urllib.parse import urlencode, urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from bench.figures import Line, compared
from bench.house import House, Listener

CALLER = "48601602603"
"""Ewa, whom the demo knows."""
CALL_CHANGED = """
subscription {
  callChanged {
    seq name
    call {
      id version direction state national withheld missed queue startedAt answeredAt endedAt waitSeconds talkSeconds
      user { id name initials } contact { id displayName initials } organization { id displayName }
      candidates { id displayName initials }
    }
  }
}
"""
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
WARM = 5
"""Rings that are not counted."""
PATIENCE = 10

numbers = count(1)


def event(name: str, extension: str, call: str, caller: str = CALLER) -> str:
    """The body of what a PBX posts."""
    parties = {"from": caller, "to": extension, "user[]": extension}
    return urlencode({"event": name, "direction": "in", "callId": call} | parties)


def measure(house: House, rings: int) -> list[Line]:
    lines = []
    for listeners in (house.listeners[:1], house.listeners):
        ours, least = asyncio.run(_in_turn(house, listeners, rings))
        lines += compared(f"ring to frame, {len(listeners)} listening", ours, least, "Starlette: POST to socket")
    return lines


async def _in_turn(house: House, listeners: list[Listener], rings: int) -> tuple[list[float], list[float]]:
    """Times of `rings` rings of Ringbook and of the echo server, in seconds; phones ring all over the house."""
    ours, least = list[float](), list[float]()
    async with AsyncExitStack() as stack:
        sockets = await stack.enter_async_context(desks(house.site, listeners))
        lines = [await stack.enter_async_context(connect(_socket(house.echo, who.extension))) for who in listeners]
        site, echo = (HTTPConnection(urlsplit(place).netloc) for place in (house.site, house.echo))
        for index in range(-WARM, rings):
            place = index * 7 % len(listeners)
            extension = listeners[place].extension
            body = event("newCall", extension, f"ring-{next(numbers)}")
            taken, frame = await ring(site, house.line, body, sockets[place])
            echoed, _ = await ring(echo, f"/{extension}", frame, lines[place])
            if index >= 0:
                ours.append(taken)
                least.append(echoed)
        site.close()
        echo.close()
    return ours, least


@asynccontextmanager
async def at_desk(site: str, who: Listener) -> AsyncIterator[ClientConnection]:
    """The socket of somebody who is told when their phone rings."""
    cookie = {"Cookie": f"ringbook={who.token}", "Origin": site}
    protocols = [Subprotocol("graphql-transport-ws")]
    async with connect(_socket(site, "graphql"), subprotocols=protocols, additional_headers=cookie) as socket:
        await socket.send(json.dumps({"type": "connection_init"}))
        assert json.loads(await socket.recv())["type"] == "connection_ack"
        await socket.send(json.dumps({"type": "subscribe", "id": "1", "payload": {"query": CALL_CHANGED}}))
        await socket.send(json.dumps({"type": "ping"}))
        assert json.loads(await socket.recv())["type"] == "pong"
        yield socket


@asynccontextmanager
async def desks(site: str, listeners: list[Listener]) -> AsyncIterator[list[ClientConnection]]:
    """All of them at their desks."""
    async with AsyncExitStack() as stack:
        yield [await stack.enter_async_context(at_desk(site, who)) for who in listeners]


async def ring(door: HTTPConnection, path: str, body: str, socket: ClientConnection) -> tuple[float, str]:
    """Post, and wait for the frame: the seconds in between, and the frame."""
    start = perf_counter()
    door.request("POST", path, body.encode(), FORM)
    async with asyncio.timeout(PATIENCE):
        frame = str(await socket.recv())
    taken = perf_counter() - start
    answer = door.getresponse()
    assert answer.status == 200, answer.read()
    answer.read()
    assert '"next"' in frame, frame
    return taken, frame


def _socket(site: str, path: str) -> str:
    return f"ws://{urlsplit(site).netloc}/{path}"
