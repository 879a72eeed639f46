"""Files that imports give: the failed rows, and an empty template."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from ringbook.core.errors import not_found
from ringbook.core.find import find
from ringbook.core.sheets import SheetFormat
from ringbook.core.sheets.process import blocks
from ringbook.core.viewer import Viewer
from ringbook.core.words import language, say
from ringbook.crms import policy as crms
from ringbook.files.reading import HEADERS, attachment
from ringbook.files.routes import for_viewers
from ringbook.imports.error_file import error_file
from ringbook.imports.policy import MAY_IMPORT, visible_to
from ringbook.imports.template import template


@for_viewers
async def errors(request: Request, viewer: Viewer) -> Response:
    """For the importer alone."""
    row = await visible_to(viewer).select_related("upload").get_or_none(id=UUID(request.path_params["id"]))
    if row is None:
        raise not_found()
    async with AsyncExitStack() as stack:
        path = await stack.enter_async_context(error_file(row, viewer.language))
        return _sent(path, f"{Path(row.file_name).stem} – {say('wrong rows')}.xlsx", stack.pop_all())
    raise AssertionError


@for_viewers
async def empty(request: Request, viewer: Viewer) -> Response:
    """Every heading that a Crm knows, in the language of whoever asks, and a page that explains them."""
    if not viewer.may(MAY_IMPORT):
        raise not_found()
    crm = request.query_params.get("crm")
    id = (await find(crms.visible_to(viewer), crm, "crm")).id if crm else None
    async with AsyncExitStack() as stack:
        path = await stack.enter_async_context(template(id))
        return _sent(path, say("ringbook-contacts") + ".xlsx", stack.pop_all())
    raise AssertionError


def _sent(path: Path, name: str, stack: AsyncExitStack) -> Response:
    """A file that is gone once it was sent."""

    async def body() -> AsyncIterator[bytes]:
        async with stack:
            async for block in blocks(path):
                yield block

    headers = {
        **HEADERS,
        "Cache-Control": "no-store",
        "Content-Length": str(path.stat().st_size),
        "Content-Disposition": attachment(name),
        "Content-Language": language(),
    }
    return StreamingResponse(body(), headers=headers, media_type=SheetFormat.XLSX.media_type)


routes = [
    Route("/api/v1/imports/template.xlsx", empty),
    Route("/api/v1/imports/{id}/errors.xlsx", errors),
]
