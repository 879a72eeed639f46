"""Where other calendars read somebody's activities: whoever knows the address may, nobody has to sign in."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ringbook.activities.feed.reading import agenda_of
from ringbook.core.errors import DomainError
from ringbook.core.http.home import home_of
from ringbook.core.http.refusal import refusal
from ringbook.core.http.sending import has_already
from ringbook.core.words import speak_as_asked

MINUTES = 5
"""How long a program may show what it has without asking again."""


async def calendar(request: Request) -> Response:
    """200, 304 for who has it already, or 404."""
    speak_as_asked(request.headers.get("accept-language", ""))
    try:
        agenda = await agenda_of(request.path_params["secret"], home_of(request))
    except DomainError as error:
        return refusal(error)
    headers = {
        "Cache-Control": f"private, max-age={60 * MINUTES}",
        "Content-Disposition": 'inline; filename="ringbook.ics"',
        "ETag": f'"{agenda.tag}"',
        "X-Robots-Tag": "noindex",
    }
    if has_already(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(await agenda.write(), headers=headers, media_type="text/calendar; charset=utf-8")


routes = [Route("/calendar/{secret}.ics", calendar)]
