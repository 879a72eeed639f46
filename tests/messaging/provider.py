"""A provider over HTTP that writes down what it is asked, and answers as it is told."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

import orjson


class Provider:
    """asked: path, headers in small letters, body. status, said: what it answers. silent: it hangs up instead."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, dict[str, str], bytes]] = []
        self.status, self.said = 200, b"{}"
        self.silent = False
        self.url = ""

    def says(self, status: int = 200, **body: Any) -> None:
        self.status, self.said = status, orjson.dumps(body)

    @property
    def forms(self) -> list[dict[str, str]]:
        return [{name: values[0] for name, values in parse_qs(body.decode()).items()} for _, _, body in self.asked]


@contextmanager
def provider() -> Iterator[Provider]:
    known = Provider()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            known.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            if known.silent:
                return
            self.send_response(known.status)
            self.send_header("content-length", str(len(known.said)))
            self.end_headers()
            self.wfile.write(known.said)

        do_GET = do_POST

        def log_message(self, format: str, *args: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        known.url = f"http://127.0.0.1:{server.server_address[1]}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield known
        finally:
            server.shutdown()
