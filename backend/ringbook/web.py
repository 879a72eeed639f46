"""`python -m ringbook.web <socket> <ready>`: a web server on a socket that it inherits and may share with others.

Asked to stop (SIGTERM), it leaves without anybody noticing: it takes no more connections, as the others that share the
socket do, closes the WebSockets with 1012, whose clients come back to one of them, and says `Connection: close` in
what it still answers, so that nobody sends a request into a connection that is about to close.
"""

import asyncio
import os
import socket
import sys
import time
from collections.abc import Sequence
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from ringbook.limits import limits

APP = "ringbook.main:app"
SETTINGS: dict[str, Any] = {
    "loop": "uvloop",
    "http": "ringbook.core.http.line:Line",
    "log_level": "warning",
    "access_log": False,
    "ws": "ringbook.core.http.wire:Wire",
    "ws_per_message_deflate": False,
    "timeout_graceful_shutdown": 5,
}
FAREWELL_SECONDS = 1.0
"""How long connections that are kept alive may still bring a request, and learn that it was the last."""


class Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: int | None) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self._ready is not None:
            os.write(self._ready, b"!")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for each in sockets or ():
            each.close()
        self.server_state.default_headers = [*self.server_state.default_headers, (b"connection", b"close")]
        for connection in list(self.server_state.connections):
            if not isinstance(connection, HttpToolsProtocol):
                connection.shutdown()
        patience = time.monotonic() + FAREWELL_SECONDS
        while self.server_state.connections and time.monotonic() < patience:  # noqa: ASYNC110
            await asyncio.sleep(0.05)
        await super().shutdown()


def main(arguments: Sequence[str], app: str = APP) -> None:
    listener, ready = (int(argument) for argument in arguments)
    config = uvicorn.Config(app, **SETTINGS, ws_max_size=limits().socket_message)
    Server(config, ready).run([socket.socket(fileno=listener)])


if __name__ == "__main__":
    main(sys.argv[1:3], *sys.argv[3:4])
