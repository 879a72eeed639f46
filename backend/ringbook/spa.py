"""The app's files: hashed assets for good, index.html never cached, every other path is a screen of the app."""

from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

BUILT = Path(__file__).parent / "static"
FOR_GOOD = "public, max-age=31536000, immutable"
_PACKED = (("br", ".br"), ("gzip", ".gz"))


class Assets(StaticFiles):
    """Files whose names carry their content's hash; their packed copies go to those who take them."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if "\0" in path:
            raise HTTPException(404)
        accepted = Request(scope).headers.get("accept-encoding", "")
        for encoding, suffix in _PACKED:
            if encoding in accepted and self.lookup_path(path + suffix)[1]:
                response = await super().get_response(path + suffix, scope)
                response.headers["content-encoding"] = encoding
                response.headers["content-type"] = self.content_type(path)
                break
        else:
            response = await super().get_response(path, scope)
        response.headers["vary"] = "accept-encoding"
        response.headers["cache-control"] = FOR_GOOD
        return response

    @staticmethod
    def content_type(path: str) -> str:
        return FileResponse(path).media_type or "application/octet-stream"


async def screen(request: Request) -> Response:
    """index.html for any path that a file could have; the app's router takes it from there."""
    if "\0" in request.path_params["path"]:
        raise HTTPException(404)
    index = BUILT / "index.html"
    if not index.exists():
        return PlainTextResponse("The app is not built yet: run `make app`.", 503)
    own = (BUILT / request.path_params["path"]).resolve()
    if own.is_file() and own.parent == BUILT:
        return FileResponse(own, headers={"cache-control": "no-cache"})
    return FileResponse(index, headers={"cache-control": "no-cache"})


def spa() -> list[BaseRoute]:
    return [
        Mount("/assets", Assets(directory=BUILT / "assets", check_dir=False)),
        Route("/{path:path}", screen, methods=["GET"]),
    ]
