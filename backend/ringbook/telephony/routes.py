"""Where PBXes post what happens on their phones, as they do to Zammad."""

import json
from typing import Any

from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.types import Message

from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.words import say
from ringbook.telephony.actions import knock, take
from ringbook.telephony.dialects import zammad

MOST = 64 * 1024
"""Bytes of an event."""


async def receive(request: Request) -> JSONResponse:
    """200 {} when the event is taken, known or late; else 401, 413 or 422 and {"error": why}."""
    connection = await knock(request.path_params["token"])
    if connection is None:
        return JSONResponse({"error": say("Invalid token, please contact your admin!")}, 401)
    try:
        event = zammad.parse(await _fields(await _body(request), request))
        async with unit_of_work():
            await take(event, connection)
    except DomainError as error:
        return JSONResponse({"error": str(error)}, 413 if error.code == "TOO_LARGE" else 422)
    except ClientDisconnect:
        return JSONResponse({}, 422)  # nobody is there to read it
    return JSONResponse({})


async def _body(request: Request) -> bytes:
    """All of it, unless it is too much: then not even the rest is read. Raises TOO_LARGE."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST:
            raise DomainError("too_large", "An event has at most 64 KiB!")
    return bytes(body)


async def _fields(body: bytes, request: Request) -> dict[str, Any]:
    """JSON, form or multipart as one mapping; form values are lists. Raises UNREADABLE."""
    kind = request.headers.get("content-type", "").lower()
    try:
        if "json" in kind or body.lstrip().startswith(b"{"):
            fields = json.loads(body)
        else:
            fields = await _form(body, request, kind)
    except (ValueError, RecursionError, LookupError, MultiPartException):
        fields = None
    if not isinstance(fields, dict):
        raise DomainError("unreadable", "This is neither JSON nor a form!")
    return fields


async def _form(body: bytes, request: Request, kind: str) -> dict[str, Any]:
    """Some PBXes forget to say that it is a form."""
    headers = [(name, value) for name, value in request.scope["headers"] if name != b"content-type"]
    form = kind if "multipart/form-data" in kind else "application/x-www-form-urlencoded"
    said = request.headers["content-type"] if form == kind else form

    async def again() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "headers": [*headers, (b"content-type", said.encode("latin-1"))]}
    async with Request(scope, again).form() as data:
        return {name: data.getlist(name) for name in data}


routes = [Route("/api/v1/cti/{token}", receive, methods=["POST"])]
