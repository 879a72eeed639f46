"""A PBX that counts: a real HTTP server which writes down every order before it answers."""

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

import orjson

Said: TypeAlias = tuple[int, str, bytes]
"""Status, media type and body of an answer."""


def says(status: int, **body: Any) -> Said:
    return status, "application/json", orjson.dumps(body)


class Switchboard:
    """orders: what it was asked, in order. answer: what it says to an order; it may take its time."""

    def __init__(self) -> None:
        self.orders: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.answer: Callable[[dict[str, Any]], Said] = lambda order: says(200, callId=order["id"])
        self.url = ""

    @property
    def doubled(self) -> list[str]:
        """Ids of tries that it was asked for more than once."""
        return [id for id, times in Counter(order["id"] for order in self.orders).items() if times > 1]


@contextmanager
def switchboard() -> Iterator[Switchboard]:
    board = Switchboard()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            length = int(self.headers["content-length"])
            if len(body := self.rfile.read(length)) < length:
                return  # whoever asked died in the middle of it
            order = orjson.loads(body)
            board.orders.append(order)
            board.headers.append({name.lower(): value for name, value in self.headers.items()})
            status, kind, answer = board.answer(order)
            try:
                self.send_response(status)
                self.send_header("content-type", kind)
                self.send_header("content-length", str(len(answer)))
                self.end_headers()
                self.wfile.write(answer)
            except OSError:
                pass  # whoever asked is dead by now

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        board.url = f"http://127.0.0.1:{server.server_address[1]}/originate"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield board
        finally:
            server.shutdown()
