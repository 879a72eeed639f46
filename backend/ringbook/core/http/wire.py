"""The server's end of a WebSocket: whoever does not read is hung up on, and who says nothing costs next to nothing."""

import asyncio
import socket
import struct
from collections.abc import Callable
from typing import Any, TypeAlias, cast

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame
from websockets.protocol import OPEN

from ringbook.core.http.pulse import pulse
from ringbook.limits import limits

TEXT = 0x81
"""A whole message of text in one frame."""
PING = b"\x89\x04ring"
"""The same for everybody: that a pong comes is all that there is to know."""
KERNEL = 128 * 1024
"""Bytes that may wait in the kernel; it doubles them. Else it takes megabytes for a client that reads nothing."""
WIRE = "ringbook.wire"
"""Where a socket's scope has its Wire."""
Message: TypeAlias = "dict[str, Any]"
"""Of ASGI: `websocket.receive` or `websocket.disconnect`."""


class Wire(WebSocketsSansIOProtocol):
    """`uvicorn --ws ringbook.core.http.wire:Wire`.

    The application accepts the socket, says by `hand_over` who is called with what comes, and returns: nobody waits
    for a socket that is silent, in no task and through no middleware.
    """

    _hang_up: asyncio.TimerHandle | None = None
    _handed_over = False
    pinged = False
    """It was asked whether it is still there, and has not answered."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.writable = _AT_ONCE
        # whatever the kernel does not take makes us wait
        cast(asyncio.Transport, transport).set_write_buffer_limits(high=0)
        if (line := transport.get_extra_info("socket")) is not None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL)

    async def run_asgi(self) -> None:
        """As uvicorn has it, but that a socket which was handed over stays open behind the application."""
        cast(Message, self.scope)[WIRE] = self
        try:
            await self.app(self.scope, self.receive, self.send)
        except ClientDisconnected:
            pass
        except BaseException:
            self.logger.exception("Exception in ASGI application\n")
        if not self.handshake_complete:
            self.send_500_response()
        if self.close_timer is None and not self._handed_over:
            self.transport.close()

    def hand_over(self, take: Callable[[Message], None]) -> None:
        """`take` is called with each message from now on, and has to call `read_on` before others are read.

        What was needed for the handshake alone is let go.
        """
        waiting, self.queue, self._handed_over = self.queue, cast("asyncio.Queue[Any]", _Taker(take)), True
        while not waiting.empty():
            take(cast(Message, waiting.get_nowait()))
        self.request.headers.clear()  # the parser still holds it
        self.scope = self.request = self.response = self.initial_response = None  # type: ignore[assignment]

    def read_on(self) -> None:
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()

    async def write(self, data: bytes) -> None:
        """What `send` does with a text, without the way through everything that could look at it."""
        if not self.writable.is_set():
            await self.writable.wait()
        if self.disconnected or self.close_sent or self.conn.state is not OPEN:
            raise ClientDisconnected
        if self.conn.extensions:  # a server with compression, which ours is not
            await self.send({"type": "websocket.send", "text": data.decode()})
        else:
            self.transport.write(head_of(len(data)) + data)

    def start_keepalive(self) -> None:
        pulse.add(self)

    def stop_keepalive(self) -> None:
        pulse.discard(self)

    def ping(self) -> None:
        """Ask whether somebody is there; hang up on whoever left the last one unanswered."""
        if self.close_sent or self.transport.is_closing():
            return
        if self.pinged:
            self.keepalive_timeout()
        else:
            self.pinged = True
            self.transport.write(PING)

    def handle_pong(self, event: Frame) -> None:
        self.pinged = False

    def pause_writing(self) -> None:
        self.writable = asyncio.Event()
        self._hang_up = self.loop.call_later(limits().socket_stall_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        self.writable.set()
        self.writable = _AT_ONCE
        self._forgive()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forgive()
        super().connection_lost(exc)

    def _forgive(self) -> None:
        if self._hang_up:
            self._hang_up.cancel()
            self._hang_up = None


class _Taker:
    """In the place of uvicorn's queue."""

    __slots__ = ("put_nowait",)

    def __init__(self, take: Callable[[Message], None]) -> None:
        self.put_nowait = take


_AT_ONCE = asyncio.Event()
"""What all sockets have in common that can be written to."""
_AT_ONCE.set()


def head_of(size: int) -> bytes:
    """The beginning of a text frame of so many bytes, from a server (RFC 6455, section 5.2)."""
    if size < 126:
        return bytes((TEXT, size))
    return struct.pack("!BBH", TEXT, 126, size) if size < 1 << 16 else struct.pack("!BBQ", TEXT, 127, size)
