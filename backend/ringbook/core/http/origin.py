"""Who may use a browser's cookie: our own pages, nobody else's."""

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from strawberry.http.websocket_origin import is_same_origin

SAFE = {"GET", "HEAD", "OPTIONS"}
HEADER = "x-ringbook"
"""`X-Ringbook: 1`, which a foreign page cannot send without asking us first, and we never agree."""
OPEN = "/api/v1/cti"
"""Telephone exchanges come here with a token of their own and without cookies."""
GRAPHQL = "/graphql"


class SameOrigin:
    """Refuses with 403 what a foreign page could have sent in somebody's name.

    That is a change that carries a cookie, or any POST to GraphQL, unless it comes from our own origin
    with our header, or with an API key; and every WebSocket of another origin.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not may_change(scope):
            error = {"error": "Requests need our own origin and the header X-Ringbook: 1, or an API key."}
            return await JSONResponse(error, 403)(scope, receive, send)
        if scope["type"] == "websocket" and not may_connect(Headers(scope=scope)):
            await receive()
            return await send({"type": "websocket.close", "code": 1008})  # before accepting: answered with 403
        return await self.app(scope, receive, send)


def may_change(scope: Scope) -> bool:
    headers, path = Headers(scope=scope), scope["path"]
    if scope["method"] in SAFE or below(path, OPEN) or has_api_key(headers):
        return True
    if "cookie" not in headers and not below(path, GRAPHQL):
        return True
    ours = headers.get("sec-fetch-site") == "same-origin" or from_our_origin(headers)
    return ours and headers.get(HEADER) == "1"


def may_connect(headers: Headers) -> bool:
    """Programs send no origin; they bring no cookies either."""
    return "origin" not in headers or from_our_origin(headers)


def has_api_key(headers: Headers) -> bool:
    return headers.get("authorization", "").partition(" ")[0].lower() == "bearer"


def from_our_origin(headers: Headers) -> bool:
    """Host and port alike; the scheme may differ behind a proxy that speaks TLS for us."""
    return is_same_origin(headers.get("origin", ""), headers.get("host"))


def below(path: str, prefix: str) -> bool:
    return path == prefix or path.startswith(f"{prefix}/")
