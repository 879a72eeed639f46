"""A register on this machine: a real HTTP server that answers as it is told."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

JSON = {"content-type": "application/json"}


@dataclass
class Reply:
    """body: JSON, or bytes as they are. wait: seconds before the first of them."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: dict(JSON))
    wait: float = 0


@dataclass
class Register:
    """replies: one for each question, the last for all that follow. asked: method, path and JSON of each question."""

    url: str = ""
    replies: list[Reply] = field(default_factory=list)
    asked: list[tuple[str, str, Any]] = field(default_factory=list)

    def says(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def next(self) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@contextmanager
def running() -> Iterator[Register]:
    register = Register()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer(None)

        def do_POST(self) -> None:
            self._answer(json.loads(self.rfile.read(int(self.headers["content-length"]))))

        def _answer(self, question: Any) -> None:
            register.asked.append((self.command, self.path, question))
            reply = register.next()
            time.sleep(reply.wait)
            body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
            self.send_response(reply.status)
            for name, value in (reply.headers | {"content-length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            with suppress(OSError):  # the one who asked hung up
                self.wfile.write(body)

        def log_message(self, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    register.url = f"http://127.0.0.1:{server.server_port}"
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield register
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
