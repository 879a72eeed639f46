"""Where exports are fetched, by whoever made them, as long as they may export; 404 for all others."""

from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ringbook.core.errors import not_found
from ringbook.core.http.sending import Stored
from ringbook.core.sheets import SheetFormat
from ringbook.core.viewer import Viewer
from ringbook.exports.policy import exports
from ringbook.files.reading import HEADERS, attachment
from ringbook.files.routes import for_viewers


@for_viewers
async def download(request: Request, viewer: Viewer) -> Response:
    """The file of a job; no cache keeps it, for it holds what people may cease to see."""
    job = await exports(viewer).get_or_none(id=UUID(request.path_params["id"]), file_key__isnull=False)
    if job is None or job.file_key is None or job.file_name is None:
        raise not_found()
    headers = {
        **HEADERS,
        "Cache-Control": "no-store",
        "Content-Type": SheetFormat(job.arguments["format"]).media_type,
        "Content-Disposition": attachment(job.file_name),
    }
    return Stored(job.file_key, job.file_size or 0, str(job.id), headers).answer(request)


routes = [Route("/api/v1/jobs/{id}/file", download)]
