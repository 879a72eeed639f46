"""Where files arrive."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from ringbook.core.errors import DomainError
from ringbook.core.http.refusal import refusal
from ringbook.core.words import speak_as_asked
from ringbook.uploads import actions


async def receive(request: Request) -> JSONResponse:
    """The raw bytes of one announced file."""
    speak_as_asked(request.headers.get("accept-language", ""))
    try:
        await actions.receive(request.path_params["token"], request.stream())
    except DomainError as error:
        return refusal(error)
    return JSONResponse({})


routes = [Route("/api/v1/uploads/{token}", receive, methods=["PUT"])]
