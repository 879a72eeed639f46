"""Where files arrive."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from ringbook.core.errors import DomainError
from ringbook.files import actions


async def receive(request: Request) -> JSONResponse:
    """The raw bytes of one announced file."""
    try:
        await actions.receive(request.path_params["token"], request.stream())
    except DomainError as error:
        status = 404 if error.code == "NOT_FOUND" else 422
        return JSONResponse({"error": str(error), "code": error.code}, status)
    return JSONResponse({})


routes = [Route("/api/v1/uploads/{token}", receive, methods=["PUT"])]
