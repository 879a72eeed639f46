"""The server's end of a WebSocket: whoever does not read is hung up on, and meanwhile costs little."""

import asyncio
import socket
import struct
from typing import Any, cast

from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.protocol import OPEN

from ringbook.limits import limits

TEXT = 0x81
"""A whole message of text in one frame."""
KERNEL = 128 * 1024
"""Bytes that may wait in the kernel; it doubles them. Else it takes megabytes for a client that reads nothing."""
WIRE = "ringbook.wire"
"""Where a socket's scope has its Wire."""


class Wire(WebSocketsSansIOProtocol):
    """`uvicorn --ws ringbook.core.http.wire:Wire`."""

    _hang_up: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        # whatever the kernel does not take makes us wait
        cast(asyncio.Transport, transport).set_write_buffer_limits(high=0)
        if (line := transport.get_extra_info("socket")) is not None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL)

    async def run_asgi(self) -> None:
        cast(dict[str, Any], self.scope)[WIRE] = self
        await super().run_asgi()

    async def write(self, text: str) -> None:
        """What `send` does with a text, without the way through everything that could look at it."""
        await self.writable.wait()
        if self.disconnected or self.close_sent or self.conn.state is not OPEN:
            raise ClientDisconnected
        assert not self.conn.extensions
        data = text.encode()
        self.transport.write(head_of(len(data)) + data)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._hang_up = self.loop.call_later(limits().socket_stall_seconds, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._forgive()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forgive()
        super().connection_lost(exc)

    def _forgive(self) -> None:
        if self._hang_up:
            self._hang_up.cancel()
            self._hang_up = None


def head_of(size: int) -> bytes:
    """The beginning of a text frame of so many bytes, from a server (RFC 6455, section 5.2)."""
    if size < 126:
        return bytes((TEXT, size))
    return struct.pack("!BBH", TEXT, 126, size) if size < 1 << 16 else struct.pack("!BBQ", TEXT, 127, size)
