"""Where files, their previews and avatars are fetched, by those who see them at that moment; 404 for all others."""

from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeAlias
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ringbook.core.errors import DomainError, not_found
from ringbook.core.http.refusal import refusal
from ringbook.core.http.sending import has_already
from ringbook.core.viewer import Viewer
from ringbook.core.words import speak_as_asked
from ringbook.files import reading
from ringbook.files.avatars.reading import avatar
from ringbook.identity.cookies import viewer_of

FOR_GOOD = "private, max-age=31536000, immutable"
Answer: TypeAlias = Callable[[Request, Viewer], Awaitable[Response]]


def for_viewers(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
    """Who is not signed in gets what they get who see nothing; so does who makes an address up."""

    @wraps(answer)
    async def enter(request: Request) -> Response:
        speak_as_asked(request.headers.get("accept-language", ""))
        try:
            if viewer := await viewer_of(request):
                return await answer(request, viewer)
            return refusal(not_found())
        except DomainError as error:
            return refusal(error)
        except ValueError:
            return refusal(not_found())

    return enter


@for_viewers
async def download(request: Request, viewer: Viewer) -> Response:
    """A version's bytes."""
    return (await reading.download(UUID(request.path_params["id"]), viewer)).answer(request)


@for_viewers
async def preview(request: Request, viewer: Viewer) -> Response:
    """A page of a version."""
    page = int(request.path_params["page"])
    version = await reading.seen_page(UUID(request.path_params["id"]), page, viewer)
    headers = {**reading.HEADERS, "ETag": f'"{version.id}-{page}"'}
    if has_already(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(await reading.preview(version, page), headers=headers, media_type="image/webp")


@for_viewers
async def picture(request: Request, viewer: Viewer) -> Response:
    """An avatar in one of its sizes."""
    hash, size = request.path_params["hash"], int(request.path_params["size"])
    headers = {"Cache-Control": FOR_GOOD, "ETag": f'"{hash}-{size}"'}
    return Response(await avatar(hash, size, viewer), headers=headers, media_type="image/webp")


routes = [
    Route("/api/v1/files/{id}", download),
    Route("/api/v1/files/{id}/previews/{page}.webp", preview),
    Route("/api/v1/avatars/{hash}/{size}.webp", picture),
]
