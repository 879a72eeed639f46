"""By which names we may be asked: links are made from them, so a stranger's name in a request would be in them."""

from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ringbook.settings import settings

BY_ADDRESS = {"/health", "/ready", "/metrics"}
"""Machines that look after us ask by whatever address they have."""


class KnownHosts:
    """Answers 400, and refuses a socket with 403, under a name that `RINGBOOK_HOSTS` does not list."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = scope["type"] in ("http", "websocket") and scope["path"] not in BY_ADDRESS
        if not asked or is_ours(Headers(scope=scope).get("host", "")):
            await self.app(scope, receive, send)
        elif scope["type"] == "http":
            error = {"error": "This is not a name of this Ringbook; RINGBOOK_HOSTS lists them.", "code": "UNKNOWN_HOST"}
            await JSONResponse(error, 400)(scope, receive, send)
        else:
            await receive()
            await send({"type": "websocket.close", "code": 1008})


def is_ours(host: str) -> bool:
    listed = [each.strip().lower() for each in settings().hosts.split(",") if each.strip()]
    return not listed or any(fnmatchcase(name_of(host), each) for each in [*listed, name_of(_public())])


def name_of(host: str) -> str:
    """Without the port; "" for what is no host at all."""
    try:
        return (urlsplit(f"//{host}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def _public() -> str:
    return urlsplit(settings().public_url or "").netloc
