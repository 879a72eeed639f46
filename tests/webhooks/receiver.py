"""Another system: an HTTP server that writes down what is posted to it, and answers as it is told."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import orjson

Headers = dict[str, str]


@dataclass(frozen=True, slots=True)
class Post:
    """headers: in small letters."""

    path: str
    headers: Headers
    raw: bytes

    @property
    def body(self) -> Any:
        return orjson.loads(self.raw)


class Receiver:
    """status, said, also: what it answers with. slow: seconds until then.

    silent: it waits until `loud` is set, and then hangs up.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.posts: list[Post] = []
        self.status, self.said = 200, b"thanks"
        self.also: Headers = {}
        self.slow = 0.0
        self.silent = False
        self.loud = threading.Event()

    @property
    def ids(self) -> list[str]:
        return [post.headers["webhook-id"] for post in self.posts]


@contextmanager
def receiver() -> Iterator[Receiver]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers.get("content-length") or 0))
            known.posts.append(Post(self.path, {name.lower(): value for name, value in self.headers.items()}, raw))
            if known.silent:
                known.loud.wait(60)
                return
            time.sleep(known.slow)
            self.send_response(known.status)
            for name, value in {"content-length": str(len(known.said)), **known.also}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(known.said)

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        known = Receiver(f"http://127.0.0.1:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield known
        finally:
            known.loud.set()
            server.shutdown()
