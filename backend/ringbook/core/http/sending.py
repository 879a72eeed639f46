"""Bytes of the storage on their way to a browser: whole, or the part it asks for."""

import re
from collections.abc import Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from ringbook.core import storage
from ringbook.core.errors import DomainError, not_found
from ringbook.core.http.refusal import refusal

_RANGE = re.compile(r"bytes=(\d{0,18})-(\d{0,18})")


@dataclass(frozen=True, slots=True)
class Stored:
    """What lies under `key`: `size` bytes that never change while they are called `tag`.

    headers: what the answer says beside lengths and the tag.
    """

    key: str
    size: int
    tag: str
    headers: Mapping[str, str]

    def answer(self, request: Request) -> Response:
        """200, 206 with the part that `Range` asks for, 304 for who has it already, 416 for a part behind the end.

        Several parts at once are not given: then all of it is, as RFC 9110 allows.
        """
        headers = {**self.headers, "Accept-Ranges": "bytes", "ETag": f'"{self.tag}"'}
        if has_already(request, headers["ETag"]):
            return Response(status_code=304, headers=headers)
        same = request.headers.get("if-range", headers["ETag"]) == headers["ETag"]
        part = _part(request.headers.get("range", ""), self.size) if same else (0, self.size)
        if part is None:
            return Response(status_code=416, headers={**headers, "Content-Range": f"bytes */{self.size}"})
        start, stop = part
        headers["Content-Length"] = str(stop - start)
        if part == (0, self.size):
            return Stream(self.key, start, stop, 200, headers)
        headers["Content-Range"] = f"bytes {start}-{stop - 1}/{self.size}"
        return Stream(self.key, start, stop, 206, headers)


class Stream(Response):
    """Sends a part of what is stored, with nothing else held open than that; 404 when it is not there after all."""

    def __init__(self, key: str, start: int, stop: int, status: int, headers: Mapping[str, str]) -> None:
        super().__init__(status_code=status, headers=headers)
        self.key, self.start, self.stop = key, start, stop

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begin = {"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers}
        if scope["method"] == "HEAD":
            await send(begin)
            return await send({"type": "http.response.body", "body": b""})
        async with AsyncExitStack() as stack:
            try:
                pieces = await stack.enter_async_context(storage.opened(self.key, self.start, self.stop))
            except FileNotFoundError:
                return await refusal(not_found())(scope, receive, send)
            except DomainError as error:
                return await refusal(error)(scope, receive, send)
            await send(begin)
            async for piece in pieces:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            return await send({"type": "http.response.body", "body": b""})


def has_already(request: Request, etag: str) -> bool:
    """The browser asks whether what it keeps under this tag, quotes and all, is still so."""
    return etag in request.headers.get("if-none-match", "")


def _part(asked: str, size: int) -> tuple[int, int] | None:
    """From and up to which byte; all of it for what is no single range, None for one that holds nothing."""
    found = _RANGE.fullmatch(asked)
    first, last = found.groups() if found else ("", "")
    if not first and not last:
        return 0, size
    if not first:
        return (max(0, size - int(last)), size) if int(last) else None
    if last and int(last) < int(first):
        return 0, size
    stop = min(size, int(last) + 1) if last else size
    return (int(first), stop) if int(first) < stop else None
