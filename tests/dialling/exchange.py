"""A PBX of any kind: a real HTTP server on loopback that writes down each request before it answers."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import parse_qs, urlsplit

from tests.dialling.switchboard import Said, says


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. query: the values of the address; headers: by small names."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: str


Answering: TypeAlias = Callable[[Asked], Said]


class Exchange:
    """asked: what came, in order. answer: what is said to it; it may take its time, or fail."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.answer: Answering = lambda asked: says(200, id="channel-7")
        self.url = ""


@contextmanager
def exchange(answer: Answering | None = None) -> Iterator[Exchange]:
    board = Exchange()
    board.answer = answer or board.answer

    class Handler(BaseHTTPRequestHandler):
        def _take(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0)).decode()
            parts = urlsplit(self.path)
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            headers = {name.lower(): value for name, value in self.headers.items()}
            asked = Asked(self.command, parts.path, query, headers, body)
            board.asked.append(asked)
            status, kind, content = board.answer(asked)
            try:
                self.send_response(status)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)
            except OSError:
                pass  # whoever asked waits no longer

        do_GET = do_POST = _take

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        board.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield board
        finally:
            server.shutdown()
