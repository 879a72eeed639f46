"""The server's end of an HTTP connection: whoever dawdles, or sends a head without an end, is hung up on."""

import asyncio

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ringbook.limits import limits

TOO_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class Line(HttpToolsProtocol):
    """`uvicorn --http ringbook.core.http.line:Line`."""

    _hang_up: asyncio.TimerHandle | None = None
    _in_head = True
    """From the end of one message to where the next one's body may begin."""
    _bare_bytes = 0
    """So many came that are no body: of a head, between messages, or behind a body that comes in chunks."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        super().connection_made(transport)
        self._patience(limits().header_seconds)

    def data_received(self, data: bytes) -> None:
        self._bare_bytes += len(data)
        if self._in_head and self._is_idle():  # uvicorn stops waiting for a request as soon as anything comes
            self._patience(limits().header_seconds)
        elif not self._in_head and self._hang_up:
            self._patience(limits().transfer_stall_seconds)
        super().data_received(data)
        if self._bare_bytes > limits().header_bytes:
            self.send_400_response("")

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head = True
        self._patience(limits().header_seconds)

    def on_headers_complete(self) -> None:
        self._in_head, self._bare_bytes = False, 0
        most = limits().header_bytes
        if len(self.url) + sum(len(name) + len(value) for name, value in self.headers) > most:
            self._in_head, self._bare_bytes = True, most + 1
            raise httptools.HttpParserError("The head is too large.")
        self._patience(limits().transfer_stall_seconds)
        super().on_headers_complete()

    def on_header(self, name: bytes, value: bytes) -> None:
        """What comes behind the body is left out: the request was let in by the headers before it."""
        if self._in_head:
            super().on_header(name, value)

    def on_body(self, body: bytes) -> None:
        self._bare_bytes = 0
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._in_head, self._bare_bytes = True, 0
        self._patience(None)
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        self._patience(None)
        super().handle_websocket_upgrade()

    def send_400_response(self, msg: str) -> None:
        if self._bare_bytes <= limits().header_bytes:
            super().send_400_response(msg)
        elif not self._in_head:
            self.transport.abort()
        elif not self.transport.is_closing():
            self.transport.write(TOO_LARGE)
            self.transport.close()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._patience(limits().transfer_stall_seconds)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._patience(None)

    def connection_lost(self, exc: Exception | None) -> None:
        self._patience(None)
        super().connection_lost(exc)

    def _is_idle(self) -> bool:
        return self._hang_up is None and self.cycle is not None and self.cycle.response_complete

    def _patience(self, seconds: float | None) -> None:
        """Hang up in so many seconds; None: as late as it takes."""
        if self._hang_up:
            self._hang_up.cancel()
        self._hang_up = self.loop.call_later(seconds, self._cut) if seconds else None

    def _cut(self) -> None:
        if self.flow.read_paused:  # it is us who dawdle
            self._patience(limits().transfer_stall_seconds)
        else:
            self.transport.abort()
