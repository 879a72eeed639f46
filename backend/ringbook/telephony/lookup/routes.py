"""Where PBXes ask: under a line's address, so that its token opens it, and its list of addresses holds here as well."""

import logging
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from ringbook.core.errors import DomainError
from ringbook.core.http.home import home_of
from ringbook.telephony.actions.connections import knock
from ringbook.telephony.dialects.posted import Reply
from ringbook.telephony.lines.models import CtiConnection
from ringbook.telephony.lookup.callers import Caller, callers, name_of
from ringbook.telephony.lookup.template import template
from ringbook.telephony.understanding import admit, refusal

log = logging.getLogger(__name__)
NEVER_KEPT = {"cache-control": "no-store"}


async def look_up(request: Request) -> Response:
    """For 3CX: {"contacts": [...]}, empty for strangers; {"error": why} with 401 or 403."""
    line = await _line(request)
    if isinstance(line, Reply):
        return _refusal(line)
    found = await callers(_number(request), line)
    return JSONResponse({"contacts": [_told(each, home_of(request)) for each in found]}, headers=NEVER_KEPT)


async def tell_name(request: Request) -> Response:
    """For displays: the name alone, as plain text; nothing for strangers, nor when something is wrong with us.

    Whatever is in the body would be shown as the caller's name, so refusals (401, 403) are empty, too.
    """
    line = await _line(request)
    if isinstance(line, Reply):
        return PlainTextResponse("", line.status)
    try:
        name = await name_of(_number(request), line)
    except Exception:
        log.exception("Whose number it is could not be told to line %s.", line.id)
        name = ""
    return PlainTextResponse(name, headers=NEVER_KEPT)


async def give_template(request: Request) -> Response:
    """3CX's CRM template, everything filled in; a file to download."""
    line = await _line(request)
    if isinstance(line, Reply):
        return _refusal(line)
    address = f"{home_of(request)}/api/v1/cti/{request.path_params['token']}"
    headers = NEVER_KEPT | {"content-disposition": 'attachment; filename="ringbook.3cx.xml"'}
    return Response(template(line, address), media_type="application/xml", headers=headers)


async def _line(request: Request) -> CtiConnection | Reply:
    """The line whose token it is, or the refusal: 401, or 403 for an address that may not ask."""
    line = await knock(request.path_params["token"])
    if line is None:
        return refusal(DomainError("bad_token", "Invalid token, please contact your admin!"), 401)
    try:
        admit(request.client.host if request.client else "", line)
    except DomainError as error:
        return refusal(error, 403)
    return line


def _refusal(reply: Reply) -> Response:
    return Response(reply.body, reply.status, media_type=reply.type)


def _number(request: Request) -> str:
    """A + that was not escaped comes as a blank."""
    said = request.query_params.get("number", "")
    return f"+{said[1:]}" if said[:1] == " " and said[1:2].isdecimal() else said


def _told(caller: Caller, home: str) -> dict[str, str]:
    return {
        "id": caller.id,
        "entityType": caller.kind,
        "firstName": caller.first_name if caller.first_name or caller.last_name else caller.company,
        "lastName": caller.last_name,
        "company": caller.company,
        "email": caller.reach.email,
        "phoneMobile": caller.reach.mobile,
        "phoneBusiness": caller.reach.business,
        "contactUrl": home + caller.path,
    }


Answer = Callable[[Request], Awaitable[Response]]
PATHS: dict[str, Answer] = {"lookup": look_up, "cid": tell_name, "3cx.xml": give_template}
routes = [Route(f"/api/v1/cti/{{token}}/{path}", answer, methods=["GET"]) for path, answer in PATHS.items()]
