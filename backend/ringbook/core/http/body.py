"""How large a request may be, by what it brings and where."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

JSON = 1024 * 1024
PHONE_EVENT = 64 * 1024
UPLOAD = 32 * 1024 * 1024
"""Bytes of anything else; whoever takes an upload sets the exact limit."""


class TooLarge(Exception):
    pass


class BodyLimit:
    """Answers 413 as soon as more was announced or sent than the limit, and reads no further."""

    def __init__(self, app: ASGIApp, json: int = JSON, phone_event: int = PHONE_EVENT, upload: int = UPLOAD) -> None:
        self.app, self.json, self.phone_event, self.upload = app, json, phone_event, upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        limit, taken, answering = self.limit(scope), 0, False

        async def limited() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > limit:
                raise TooLarge
            return message

        async def watched(message: Message) -> None:
            nonlocal answering
            answering = True
            await send(message)

        try:
            announced = Headers(scope=scope).get("content-length", "0")
            if not announced.isdecimal() or int(announced[:20]) > limit:
                raise TooLarge
            await self.app(scope, limited, watched)
        except TooLarge:
            if answering:
                raise
            error = {"error": f"The request is larger than {limit:,} bytes.".replace(",", " ")}
            await JSONResponse(error, 413, {"Connection": "close"})(scope, receive, send)

    def limit(self, scope: Scope) -> int:
        if scope["path"].startswith(("/api/v1/cti", "/api/v1/messages/")):
            return self.phone_event
        kind = Headers(scope=scope).get("content-type", "")
        return self.json if "json" in kind.lower() else self.upload
