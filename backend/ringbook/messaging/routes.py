"""Where providers report what became of messages."""

import json
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from ringbook.messaging.reports.addresses import PATH
from ringbook.messaging.reports.reading import read
from ringbook.messaging.reports.taking import knock, take

MOST = 64 * 1024
"""Bytes of a report."""


async def receive(request: Request) -> PlainTextResponse:
    """200 OK for a report that is taken, known or late, as SMSAPI wants it; 401 for a wrong secret; 413; 422."""
    gateway = await knock(request.path_params["secret"])
    if gateway is None:
        return PlainTextResponse("Unknown address.", 401)
    try:
        fields = await _fields(request)
    except ClientDisconnect:
        return PlainTextResponse("", 422)  # nobody is there to read it
    except OverflowError:
        return PlainTextResponse("A report has at most 64 KiB.", 413)
    except (ValueError, RecursionError):
        return PlainTextResponse("This is neither JSON nor a form.", 422)
    for report in read(fields):
        await take(report, gateway)
    return PlainTextResponse("OK")


async def _fields(request: Request) -> dict[str, str]:
    """Of the address, of a form, or of JSON. Raises OverflowError, ValueError, ClientDisconnect."""
    fields = dict(request.query_params)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST:
            raise OverflowError
    if not body:
        return fields
    if body.lstrip().startswith((b"{", b"[")):
        said = json.loads(body)
    else:
        said = dict(parse_qsl(body.decode(), keep_blank_values=True))
    if not isinstance(said, dict):
        raise ValueError(body[:1])
    return fields | {name: str(value) for name, value in said.items() if isinstance(value, str | int)}


routes = [Route(PATH, receive, methods=["GET", "POST"])]
