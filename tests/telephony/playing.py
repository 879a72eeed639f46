"""A PBX that keeps recordings, as a real HTTP server on loopback; and a player that asks us for them."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from httpx2 import ASGITransport, AsyncClient, Response
from tests.api import _session

from ringbook.identity.models import User
from ringbook.main import app

SOUND = bytes(range(256)) * 40


class Pbx(ThreadingHTTPServer):
    """asked: the headers of each request. Its paths say how it behaves: /a.wav, /page, /elsewhere, /slow, /huge …"""

    daemon_threads = True
    asked: list[dict[str, str]]

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def url(self, path: str) -> str:
        return f"http://{self.host}{path}"


class _Answers(BaseHTTPRequestHandler):
    server: Pbx

    def do_GET(self) -> None:
        self.server.asked.append({name.lower(): value for name, value in self.headers.items()})
        {"/page": self._page, "/elsewhere": self._elsewhere, "/slow": self._slow, "/huge": self._huge}.get(
            self.path.partition("?")[0], self._sound if self.path.startswith("/a.") else self._missing
        )()

    def _sound(self) -> None:
        start, stop, status = 0, len(SOUND), 200
        if said := self.headers.get("range"):
            first, last = said.removeprefix("bytes=").split("-")
            start, stop, status = int(first), int(last) + 1 if last else stop, 206
        if start >= len(SOUND):
            return self._say(416, {"Content-Range": f"bytes */{len(SOUND)}"}, b"<p>Nothing here</p>")
        more = {"Content-Range": f"bytes {start}-{stop - 1}/{len(SOUND)}"} if status == 206 else {}
        headers = {"Content-Type": "audio/wav; charset=x", "Accept-Ranges": "bytes", "Set-Cookie": "a=b"} | more
        return self._say(status, headers, SOUND[start:stop])

    def _page(self) -> None:
        self._say(200, {"Content-Type": "text/html"}, b"<script>alert(1)</script>")

    def _elsewhere(self) -> None:
        self._say(302, {"Location": self.server.url("/a.wav")}, b"")

    def _slow(self) -> None:
        time.sleep(30)
        self._say(200, {"Content-Type": "audio/wav"}, SOUND)

    def _huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav")
        self.send_header("Content-Length", str(10**12))
        self.end_headers()

    def _missing(self) -> None:
        self._say(404, {}, b"")

    def _say(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quietly."""


@contextmanager
def recorder() -> Iterator[Pbx]:
    """The server, as long as the block lasts."""
    pbx = Pbx(("127.0.0.1", 0), _Answers)
    pbx.asked = []
    thread = threading.Thread(target=pbx.serve_forever, daemon=True)
    thread.start()
    try:
        yield pbx
    finally:
        pbx.shutdown()
        pbx.server_close()
        thread.join()


async def play(who: User | None, id: object, **headers: str) -> Response:
    """Ask our own address for the recording of a call."""
    cookies = {"ringbook": await _session(who)} if who else {}
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test", cookies=cookies) as client:
        return await client.get(f"/api/v1/calls/{id}/recording", headers={"accept-language": "en"} | headers)
