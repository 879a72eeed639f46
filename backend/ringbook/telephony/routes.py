"""Where PBXes post what happens on their phones, as they do to Zammad."""

from starlette.background import BackgroundTask
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ringbook.core.errors import not_found
from ringbook.core.http.refusal import refusal
from ringbook.core.words import say
from ringbook.telephony import posting
from ringbook.telephony.actions.connections import knock
from ringbook.telephony.actions.receive import entry, receive
from ringbook.telephony.dialects.three_cx import TAIL
from ringbook.telephony.gate import TooMany, gate
from ringbook.telephony.log.keeping import keep
from ringbook.telephony.lookup.routes import routes as lookup


async def receive_report(request: Request) -> Response:
    """As `receive_event`; of calls that are over."""
    return await receive_event(request, TAIL)


async def receive_event(request: Request, tail: str = "") -> Response:
    """200 and what the PBX wants to hear when the event is taken, known or of no call; else 401, 403 or 422 and
    {"error": why}."""
    line = await knock(request.path_params["token"])
    if line is None:
        return JSONResponse({"error": say("Invalid token, please contact your admin!")}, 401)
    try:
        posted = await posting.read(request, tail)
    except ClientDisconnect:
        return JSONResponse({}, 422)  # nobody is there to read it
    try:
        async with gate.open(line.id):
            received = await receive(posted, line)
    except TooMany:
        return JSONResponse({"error": say("Too many events at once!")}, 503, {"Retry-After": "1"})
    reply = received.understood.reply
    logged = BackgroundTask(keep, entry(posted, line, received))
    return Response(reply.body, reply.status, media_type=reply.type, background=logged)


async def nothing_here(request: Request) -> Response:
    """A path that no PBX was given."""
    return refusal(not_found())


routes = [
    Route("/api/v1/cti/{token}", receive_event, methods=["GET", "POST"]),
    Route(f"/api/v1/cti/{{token}}/{TAIL}", receive_report, methods=["POST"]),
    *lookup,
    Route("/api/v1/cti/{token}/{tail:path}", nothing_here, methods=["POST"]),
]
