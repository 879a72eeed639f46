"""The server's end of a WebSocket: whoever does not read is hung up on, and meanwhile costs little."""

import asyncio
import socket
from typing import cast

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from ringbook.limits import limits

KERNEL = 128 * 1024
"""Bytes that may wait in the kernel; it doubles them. Else it takes megabytes for a client that reads nothing."""


class Wire(WebSocketsSansIOProtocol):
    """`uvicorn --ws ringbook.core.http.wire:Wire`."""

    _hang_up: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        # whatever the kernel does not take makes us wait
        cast(asyncio.Transport, transport).set_write_buffer_limits(high=0)
        if (line := transport.get_extra_info("socket")) is not None:
            line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, KERNEL)

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
