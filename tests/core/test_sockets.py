"""How many sockets one may have, what each may carry, and who is hung up on: behind a real uvicorn."""

import asyncio
import gc
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack
from typing import Any

import pytest
import uvicorn
import websockets
from bench.line import Desk
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from tests.core.servers import free_port
from tests.core.test_rates import by_header, schema
from websockets.asyncio.client import ClientConnection, connect

from ringbook.core.context import Context
from ringbook.core.http import GraphQLView, middleware
from ringbook.core.http.pulse import Pulse, pulse
from ringbook.core.http.seats import seats
from ringbook.core.http.socket import Conversation
from ringbook.core.http.wire import PING, Wire
from ringbook.limits import limits
from ringbook.web import SETTINGS

PROTOCOL: Any = ["graphql-transport-ws"]
INIT = {"type": "connection_init"}
Limited = Callable[..., None]
PATIENCE = 30.0


async def give_context(connection: Any, response: Response | None) -> Context:
    found = Context(connection, by_header, response)
    await found.refresh()
    return found


gone = threading.Event()


async def endless(request: Request) -> Response:
    async def pieces() -> Any:
        try:
            while True:
                yield b"x" * 65536
                await asyncio.sleep(0)
        finally:
            gone.set()

    return StreamingResponse(pieces())


async def taken(request: Request) -> Response:
    return Response(str(len(await request.body())))


async def said(request: Request) -> Response:
    await request.body()
    return Response(",".join(request.headers.getlist("x-said")))


view = GraphQLView(schema, give_context)
app = Starlette(
    routes=[
        Route("/graphql", view),
        WebSocketRoute("/graphql", view),
        Route("/endless", endless),
        Route("/taken", taken, methods=["PUT"]),
        Route("/said", said, methods=["PUT"]),
    ],
    middleware=middleware(),
)


@pytest.fixture
def server(limited: Limited) -> Iterator[Callable[..., int]]:
    """`server(sockets=3)`: its port, with these limits."""
    running: list[tuple[uvicorn.Server, threading.Thread]] = []

    def start(**values: float) -> int:
        limited(**values)
        port = free_port()
        options = SETTINGS | {"lifespan": "off", "port": port, "ws_max_size": limits().socket_message}
        web = uvicorn.Server(uvicorn.Config(app, **options))
        thread = threading.Thread(target=web.run)
        thread.start()
        while not web.started:
            threading.Event().wait(0.01)
        running.append((web, thread))
        return port

    yield start
    for web, thread in running:
        web.should_exit = web.force_exit = True
        thread.join()


async def opened(stack: AsyncExitStack, port: int, user: int = 1, *, init: bool = True) -> ClientConnection:
    headers = {"x-user": f"{user:032x}"} if user else {}
    url = f"ws://127.0.0.1:{port}/graphql"
    found = await stack.enter_async_context(connect(url, subprotocols=PROTOCOL, additional_headers=headers))
    if init:
        await say(found, INIT)
    return found


async def say(line: ClientConnection, message: Any) -> None:
    await line.send(json.dumps(message))


async def hear(line: ClientConnection) -> Any:
    async with asyncio.timeout(PATIENCE):
        return json.loads(await line.recv())


async def farewell(line: ClientConnection) -> tuple[int, str]:
    """Code and reason of the close that comes next."""
    async with asyncio.timeout(PATIENCE):
        with pytest.raises(websockets.ConnectionClosed) as closed:
            await line.recv()
    assert closed.value.rcvd
    return closed.value.rcvd.code, closed.value.rcvd.reason


# ---- How many


async def test_the_eleventh_socket_of_a_user_is_one_too_many(server: Any) -> None:
    port = server()
    async with AsyncExitStack() as stack:
        ten = [await opened(stack, port) for _ in range(10)]
        assert [(await hear(each))["type"] for each in ten] == ["connection_ack"] * 10
        eleventh = await opened(stack, port)
        assert await farewell(eleventh) == (
            1013,
            "TOO_MANY_SOCKETS: 10 of yours are open already; close one, or try again later.",
        )
        assert (await hear(await opened(stack, port, user=2)))["type"] == "connection_ack"
        await ten[0].close()
        await until(lambda: sum(seats._of.values()) == 10)
        assert (await hear(await opened(stack, port)))["type"] == "connection_ack"


async def test_a_server_has_room_for_so_many(server: Any) -> None:
    port = server(sockets=2, sockets_user=0)
    async with AsyncExitStack() as stack:
        two = [await opened(stack, port) for _ in range(2)]
        assert [(await hear(each))["type"] for each in two] == ["connection_ack"] * 2
        code, reason = await farewell(await opened(stack, port, init=False))
        assert (code, reason.split(":")[0]) == (1013, "TOO_MANY_SOCKETS")
        await two[0].close()
        await until(lambda: seats._taken == 1)
        assert (await hear(await opened(stack, port)))["type"] == "connection_ack"


async def test_who_is_not_signed_in_shares_with_their_address(server: Any) -> None:
    port = server(sockets_address=1)
    async with AsyncExitStack() as stack:
        assert (await hear(await opened(stack, port, user=0)))["type"] == "connection_ack"
        assert (await farewell(await opened(stack, port, user=0)))[0] == 1013
        assert (await hear(await opened(stack, port)))["type"] == "connection_ack"


async def test_all_seats_are_free_in_the_end(server: Any) -> None:
    async with AsyncExitStack() as stack:
        port = server(sockets_user=1)
        for _ in range(3):
            await opened(stack, port)
    await until(lambda: not seats._taken and not seats._of)


async def test_nothing_is_left_of_a_socket_that_is_gone(server: Any) -> None:
    async with AsyncExitStack() as stack:
        port = server(sockets_user=0)
        lines = [await opened(stack, port) for _ in range(10)]
        await say(lines[0], {"type": "subscribe", "id": "1", "payload": {"query": "subscription { silence }"}})
        await say(lines[1], {"type": "subscribe", "id": "1", "payload": {"query": "subscription { silence }"}})
        await lines[1].close()
        lines[2].transport.abort()

    def left() -> list[object]:
        gc.collect()
        return [each for each in gc.get_objects() if isinstance(each, Wire | Conversation)]

    await until(lambda: not left())
    assert not any(pulse._turns)


class Deaf(Desk):
    """Does not answer when it is asked whether it is there."""

    def data_received(self, data: bytes) -> None:
        super().data_received(data.replace(PING, b""))


async def test_who_does_not_answer_a_ping_until_the_next_one_is_taken_for_gone(server: Any) -> None:
    port = server()
    hears, deaf = await Desk.at("127.0.0.1", port, ""), await Deaf.at("127.0.0.1", port, "")
    wires: list[Any] = [wire for turn in pulse._turns for wire in turn]
    assert len(wires) == 2
    for _ in range(2):
        for wire in wires:
            wire.loop.call_soon_threadsafe(wire.ping)
        await until(lambda: [wire.pinged for wire in wires].count(True) == 1 or deaf.closed.done())
    await until(deaf.closed.done)
    assert not hears.closed.done()
    hears.hang_up()


class Asked:
    pings = 0

    def ping(self) -> None:
        self.pings += 1


async def test_each_socket_has_its_turn_every_twenty_seconds() -> None:
    ours, sockets = Pulse(), [Asked() for _ in range(40)]
    for number, each in enumerate(sockets):
        ours.add(each)
        if number == 19:
            ours._beat()
    for _ in range(40):
        ours._beat()
    assert {each.pings for each in sockets} == {2}
    for each in sockets:
        ours.discard(each)
    assert ours._timer is None


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not true():
            await asyncio.sleep(0.01)


# ---- What each carries


async def test_twenty_operations_and_no_more(server: Any) -> None:
    async with AsyncExitStack() as stack:
        line = await opened(stack, server())
        await hear(line)
        for number in range(21):
            payload = {"query": "subscription { silence }"}
            await say(line, {"type": "subscribe", "id": str(number), "payload": payload})
        answer = await hear(line)
        assert (answer["type"], answer["id"]) == ("error", "20")
        [error] = answer["payload"]
        assert error["extensions"] == {"code": "TOO_MANY_OPERATIONS", "limit": 20}
        await say(line, {"type": "complete", "id": "0"})
        await say(line, {"type": "subscribe", "id": "21", "payload": {"query": "{ say }"}})
        assert (await hear(line))["payload"]["data"] == {"say": "hi"}


async def test_a_message_of_64_kib_and_one_above(server: Any) -> None:
    async with AsyncExitStack() as stack:
        line = await opened(stack, server())
        await hear(line)
        empty = json.dumps({"type": "ping", "payload": {"pad": ""}})
        full = empty.replace('""', '"' + "x" * (64 * 1024 - len(empty)) + '"')
        await line.send(full)
        assert (await hear(line))["type"] == "pong"
        await line.send(full + " ")
        assert (await farewell(line))[0] == 1009


async def test_whoever_says_nothing_is_closed(server: Any) -> None:
    async with AsyncExitStack() as stack:
        line = await opened(stack, server(socket_init_seconds=0.3), init=False)
        assert await farewell(line) == (4408, "Connection initialisation timeout")


# ---- Who is hung up on


async def talk(port: int, *parts: bytes, pause: float = 0) -> bytes:
    """What comes back until the other end hangs up."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        async with asyncio.timeout(PATIENCE):
            return await reader.read()
    except ConnectionError:
        return b""
    finally:
        writer.close()


HEAD = b"PUT /taken HTTP/1.1\r\nhost: x\r\n"


async def test_a_head_that_does_not_come_is_not_waited_for(server: Any) -> None:
    port = server(header_seconds=0.3)
    assert await talk(port) == b""
    assert await talk(port, *[b"x: y\r\n"] * 3, pause=0.05) == b""
    assert (await talk(port, HEAD, b"connection: close\r\n\r\n", pause=0.05)).endswith(b"0")


@pytest.mark.parametrize("parts", [1, 50])
async def test_a_head_is_32_kib_at_most(server: Any, parts: int) -> None:
    port = server()
    begin, end = HEAD + b"connection: close\r\npad: ", b"\r\n\r\n"
    for size, status in [(31 * 1024, b"200"), (33 * 1024, b"431")]:
        pad = b"x" * size
        cut = [pad[start : start + size // parts] for start in range(0, size, size // parts)]
        answer = await talk(port, *([begin + pad + end] if parts == 1 else [begin, *cut, end]))
        assert answer.split(b" ")[1:2] == [status] or (status == b"431" and not answer)


async def test_a_head_without_an_end_is_cut(server: Any) -> None:
    answer = await talk(server(), HEAD + b"pad: ", *[b"x" * 8192] * 20)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 431")


async def test_between_requests_a_line_is_not_kept_open_by_empty_lines(server: Any) -> None:
    port = server(header_seconds=0.3)
    asked = HEAD + b"content-length: 1\r\n\r\n1"
    assert (await talk(port, asked, b"\r\n" + asked, pause=0.1)).count(b"200 OK") == 2
    assert await is_cut(port, asked, b"\r\n", pause=0.05)


CHUNKED = HEAD + b"transfer-encoding: chunked\r\n\r\n1\r\n1\r\n0\r\n"


@pytest.mark.parametrize("part", [b"x: " + b"y" * 1000 + b"\r\n", b"x: " + b"y" * 1000])
async def test_what_comes_behind_a_body_has_an_end(server: Any, part: bytes) -> None:
    """In many headers, or in one."""
    port = server()
    assert (await talk(port, CHUNKED + b"x: y\r\n\r\n")).count(b"200 OK") == 1
    assert await is_cut(port, CHUNKED, part)


async def is_cut(port: int, begin: bytes, part: bytes, pause: float = 0) -> bool:
    """Whether the other end hangs up on whoever goes on with such parts for ever."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(begin)
    try:
        async with asyncio.timeout(PATIENCE):
            while True:
                writer.write(part)
                await writer.drain()
                await asyncio.sleep(pause)
    except TimeoutError:
        return False
    except ConnectionError:
        return True
    finally:
        writer.close()


async def test_no_header_is_added_behind_the_body(server: Any) -> None:
    """By them requests are let in."""
    for place, said in [(b"x-said: a\r\n", b"a"), (b"", b"")]:
        head = b"PUT /said HTTP/1.1\r\nhost: x\r\nconnection: close\r\ntransfer-encoding: chunked\r\n" + place
        answer = await talk(server(), head + b"\r\n1\r\n1\r\n0\r\nx-said: b\r\n\r\n")
        assert answer.partition(b"\r\n\r\n")[2] == said


async def test_a_body_may_take_long_but_not_stand_still(server: Any) -> None:
    port = server(transfer_stall_seconds=1)
    begin = HEAD + b"connection: close\r\ncontent-length: 8\r\n\r\n"
    assert await talk(port, begin, b"1234") == b""
    assert (await talk(port, begin, *[b"1"] * 8, pause=0.2)).endswith(b"8")


async def test_an_answer_nobody_reads_is_cut(server: Any) -> None:
    gone.clear()
    reader, writer = await asyncio.open_connection("127.0.0.1", server(transfer_stall_seconds=0.5), limit=1024)
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    writer.write(b"GET /endless HTTP/1.1\r\nhost: x\r\n\r\n")
    assert await reader.readexactly(15) == b"HTTP/1.1 200 OK"
    writer.transport.pause_reading()  # type: ignore[attr-defined]
    await until(gone.is_set)
    writer.close()


async def test_a_socket_nobody_reads_is_cut(server: Any) -> None:
    port = server(socket_stall_seconds=0.5)
    ours = socket.socket()
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    ours.connect(("127.0.0.1", port))
    async with AsyncExitStack() as stack:
        stalling = await stack.enter_async_context(
            connect(f"ws://127.0.0.1:{port}/graphql", sock=ours, subprotocols=PROTOCOL, close_timeout=0.1)
        )
        other = await opened(stack, port)
        await hear(other)
        await say(stalling, INIT)
        await hear(stalling)
        stalling.transport.pause_reading()
        query = '{ say(text: "' + "x" * 19_000 + '") }'
        for number in range(20):
            await say(stalling, {"type": "subscribe", "id": str(number), "payload": {"query": query}})
        await until(lambda: seats._taken == 1)
        await say(other, {"type": "subscribe", "id": "1", "payload": {"query": "{ say }"}})
        assert (await hear(other))["payload"]["data"] == {"say": "hi"}
        stalling.transport.abort()
