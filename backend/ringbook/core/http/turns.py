"""A socket's messages, one after the other, in a task that is there only while there are any."""

import asyncio
import logging
from collections import deque
from contextlib import suppress
from contextvars import Context as Surroundings
from json import JSONDecodeError
from typing import Any

from starlette.requests import HTTPConnection
from starlette.types import Scope
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import BaseGraphQLTransportWSHandler
from uvicorn.protocols.utils import ClientDisconnected

from ringbook.core.context import Context
from ringbook.core.http.wire import WIRE, Message, Wire
from ringbook.core.words import language, speak

log = logging.getLogger(__name__)

SCOPE = ("type", "scheme", "server", "client", "path")
HEADERS = (b"host", b"cookie", b"authorization", b"user-agent")
"""What we may want to know of a socket's handshake later on."""
BROKEN = 1011
"""The code that says that it was us who failed."""
LONGEST_REASON = 123
"""Bytes that a close frame has room for."""


class Socket(ASGIWebSocketAdapter):
    """wire: once the socket was handed over; before, and without a server of ours, Starlette writes."""

    wire: Wire | None = None

    async def send_json(self, message: Any) -> None:
        await self.send(self.view.encode_json(message))  # type: ignore[arg-type]

    async def send(self, data: bytes) -> None:
        """As text, which browsers' clients read; bytes would go out as a binary frame.

        Nothing comes of it when the client is gone, which is told as a message.
        """
        if self.wire:
            with suppress(ClientDisconnected):
                await self.wire.write(data)
        else:
            await self.ws.send_text(data.decode())

    async def close(self, code: int, reason: str) -> None:
        reason = reason.encode()[:LONGEST_REASON].decode(errors="ignore")
        if self.wire is None:
            await super().close(code, reason)
        elif not self.wire.close_sent and not self.wire.disconnected:
            await self.wire.send({"type": "websocket.close", "code": code, "reason": reason})


class Turns(BaseGraphQLTransportWSHandler[Any, Any]):
    """Over our own wire, `handle` comes back as soon as the socket is open; else it waits for messages itself."""

    websocket: Socket

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._waiting: deque[Message] | None = None
        """None while nothing is done."""
        self._over = False
        self._language = language()

    async def handle(self) -> None:
        wire: Wire | None = self.websocket.ws.scope.get(WIRE)
        if wire is None:
            await super().handle()
        else:
            self._go_on_over(wire)

    def _go_on_over(self, wire: Wire) -> None:
        if isinstance(self.context, Context):
            self.context.connection = HTTPConnection(slim(self.context.connection.scope))
        self.websocket.wire = wire
        del self.websocket.ws
        self.on_request_accepted()
        wire.hand_over(self._take)

    async def handle_connection_init(self, message: Any) -> None:
        await super().handle_connection_init(message)
        self.connection_init_timeout_task = None  # which it has cancelled

    def _take(self, message: Message) -> None:
        if self._over:
            return
        self._over = message["type"] == "websocket.disconnect"
        if self._waiting is not None:
            self._waiting.append(message)
            return
        self._waiting = deque((message,))
        task = asyncio.create_task(self._go(self._waiting), context=Surroundings())
        _tasks.add(task)
        task.add_done_callback(_tasks.discard)

    async def _go(self, waiting: deque[Message]) -> None:
        speak(self._language)
        while waiting:
            message = waiting.popleft()
            if message["type"] == "websocket.disconnect":
                await self.shutdown()
            else:
                await self._hear(message.get("text"))
        self._waiting = None
        if self.websocket.wire:
            self.websocket.wire.read_on()

    async def _hear(self, text: str | None) -> None:
        try:
            if text is None:
                await self.handle_invalid_message("WebSocket message type must be text")
            else:
                await self.handle_message(self.view.decode_json(text))  # type: ignore[arg-type]
        except JSONDecodeError:
            await self.handle_invalid_message("WebSocket message must be valid JSON")
        except Exception:
            log.exception("A message of a socket was not understood.")
            await self.websocket.close(BROKEN, "Something went wrong on our side.")


_tasks: set[asyncio.Task[None]] = set()
"""The loop alone would let go of them."""


def slim(scope: Scope) -> Scope:
    """What is left of a handshake for as long as the socket is open."""
    headers = [(name, value) for name, value in scope["headers"] if name.lower() in HEADERS]
    return {name: scope[name] for name in SCOPE} | {"headers": headers}
