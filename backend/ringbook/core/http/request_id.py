"""A name for each request, said in its answer, its errors and its log lines."""

from contextvars import ContextVar
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The current request's (32 hex digits); over a socket, the current operation's. Empty outside of any."""
    return _request_id.get()


def new_request_id() -> str:
    """Begin a new one from here on. Never the client's: it goes into the log."""
    name = uuid4().hex
    _request_id.set(name)
    return name


class RequestId:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            return await self.app(scope, receive, send)
        name = new_request_id()

        async def named(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)["X-Request-Id"] = name
            await send(message)

        return await self.app(scope, receive, named)
