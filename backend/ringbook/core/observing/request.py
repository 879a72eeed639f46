"""One request over HTTP, or one socket."""

import logging
import time
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ringbook.core.observing.metrics import REQUEST_SECONDS, REQUESTS
from ringbook.core.observing.traces import span

log = logging.getLogger("ringbook.requests")
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}


@dataclass(slots=True)
class Seen:
    """What came out about a request while it was answered. operation: such as "query contacts". user: an id."""

    operation: str = ""
    user: str = ""


_seen: ContextVar[Seen | None] = ContextVar("seen", default=None)


def seen() -> Seen | None:
    """The request's; None on a socket and in a job."""
    return _seen.get()


class Observing:
    """Counts and times, and writes one line a request: never its address, which may hold a token."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self.request(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def request(self, scope: Scope, receive: Receive, send: Send) -> None:
        found, start, status = Seen(), time.perf_counter(), 0
        token = _seen.set(found)

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            with span("request") as traced:
                await self.app(scope, receive, watched)
                traced.called(f"{method_of(scope)} {route_of(scope)}", status=status)
        finally:
            _seen.reset(token)
            _note(scope, status, time.perf_counter() - start, found)


def _note(scope: Scope, status: int, seconds: float, found: Seen) -> None:
    """status: 0 where the other side went away before it was answered."""
    method, route = method_of(scope), route_of(scope)
    REQUESTS.labels(method, route, str(status)).inc()
    REQUEST_SECONDS.labels(route).observe(seconds)
    if log.isEnabledFor(logging.INFO):
        facts: dict[str, Any] = {"method": method, "route": route, "status": status, "ms": round(seconds * 1000, 1)}
        facts |= {"operation": found.operation, "user": found.user}
        log.info("answered", extra={"facts": {name: value for name, value in facts.items() if value != ""}})


def method_of(scope: Scope) -> str:
    return scope["method"] if scope["method"] in METHODS else "OTHER"


def route_of(scope: Scope) -> str:
    """What answers it, by its name in our code: "telephony.routes.receive"; "none" where nothing does."""
    endpoint = scope.get("endpoint")
    if endpoint is None:
        return "none"
    named = endpoint if hasattr(endpoint, "__qualname__") else type(endpoint)
    return f"{named.__module__}.{named.__qualname__}".removeprefix("ringbook.")
