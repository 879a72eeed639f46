"""How large a request may be, by what it brings and where."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ringbook.limits import MIB, limits

UPLOADS = "/api/v1/uploads/"


class TooLarge(Exception):
    pass


class BodyLimit:
    """Answers 413 as soon as more was announced or sent than the limit, and reads no further."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        limit, taken, answering = most_bytes(scope), 0, False

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


def most_bytes(scope: Scope) -> int:
    """By where it goes and what it says it is; whoever takes an upload sets the exact limit."""
    if scope["path"].startswith(("/api/v1/cti", "/api/v1/messages/")):
        return limits().phone_event_bytes
    kind = Headers(scope=scope).get("content-type", "")
    if "json" in kind.lower() and not scope["path"].startswith(UPLOADS):  # a file may be of JSON as well
        return limits().json_bytes
    return limits().attachment_bytes + MIB
