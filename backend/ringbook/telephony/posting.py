"""A request of a PBX, read: whatever it calls its fields, and however it sends them."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.types import Message

from ringbook.core.http.home import home_of
from ringbook.telephony.dialects.posted import Posted

FORM = "application/x-www-form-urlencoded"


async def read(request: Request, tail: str = "") -> Posted:
    """Never raises for what is in it; ClientDisconnect when the sender goes."""
    body, scope = await request.body(), request.scope
    path, query = scope.get("raw_path") or scope["path"].encode(), scope["query_string"]
    address = (home_of(request).encode() + path + (b"?" + query if query else b"")).decode("latin-1")
    kind = request.headers.get("content-type", "")
    asked = query.decode("latin-1")
    found = await make(kind, body, asked)
    return Posted(
        method=request.method,
        tail=tail,
        url=address,
        content_type=kind,
        headers=dict(request.headers),
        body=body,
        fields=found.fields or {},
        readable=found.fields is not None,
        address=request.client.host if request.client else "",
        query=asked,
        said=found.said,
    )


class Made(NamedTuple):
    """fields: the query's and the body's; None for what can't be read. said: the body's alone."""

    fields: dict[str, Any] | None
    said: dict[str, Any]


async def make(kind: str, body: bytes, query: str = "") -> Made:
    """JSON, form or multipart as one mapping, form values as lists.

    kind: the content type. The query's fields count where the body has none of that name.
    """
    try:
        asked = parse_qs(query, keep_blank_values=True, max_num_fields=1000) if query else {}
    except ValueError:
        return Made(None, {})
    if not body and asked:
        return Made(dict(asked), {})
    said = await _said(kind, body)
    return Made(asked | said if said else None, said)


async def _said(kind: str, body: bytes) -> dict[str, Any]:
    """{} for what is none of these."""
    try:
        if "json" in kind.lower() or body.lstrip().startswith(b"{"):
            fields = json.loads(body)
        else:
            fields = await _form(body, kind)
    except (ValueError, RecursionError, LookupError, MultiPartException):
        return {}
    return fields if isinstance(fields, dict) else {}


async def _form(body: bytes, kind: str) -> Mapping[str, Any]:
    """Some PBXes forget to say that it is a form."""
    said = kind if "multipart/form-data" in kind.lower() else FORM

    async def again() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {"type": "http", "headers": Headers({"content-type": said}).raw}
    async with Request(scope, again).form() as data:
        return {name: data.getlist(name) for name in data}
