"""What a browser gets of a file: its bytes, and pictures of its pages, drawn when they are first asked for."""

from contextlib import suppress
from urllib.parse import quote
from uuid import UUID

from ringbook.core import storage
from ringbook.core.errors import DomainError, not_found
from ringbook.core.http.sending import Stored
from ringbook.core.viewer import Viewer
from ringbook.files.models import FileVersion
from ringbook.files.policy import SHOWN_PAGES, versions
from ringbook.uploads import kinds, pictures

HEADERS = {
    "Cache-Control": "private, no-cache",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
}
"""What people send never runs as a page of ours; and who may not see it any more does not get it from a cache."""


async def download(id: UUID, viewer: Viewer) -> Stored:
    """The version's bytes, as an attachment. Raises NOT_FOUND."""
    version = await _seen(id, viewer)
    name = {"Content-Type": version.media_type, "Content-Disposition": attachment(version.name)}
    return Stored(version.key, version.size, bytes(version.sha256).hex(), HEADERS | name)


async def seen_page(id: UUID, page: int, viewer: Viewer) -> FileVersion:
    """The version, when it has such a page to show, counted from 1. Raises NOT_FOUND."""
    version = await _seen(id, viewer)
    if not 1 <= page <= min(version.page_count, SHOWN_PAGES):
        raise not_found("page")
    return version


async def preview(version: FileVersion, page: int) -> bytes:
    """The picture of a page. Raises NOT_FOUND, DAMAGED_IMAGE, BUSY or STORAGE_UNAVAILABLE."""
    key = f"previews/{version.id}/{page}.webp"
    try:
        return await storage.read(key)
    except FileNotFoundError:
        picture = await _draw(version, page)
    with suppress(DomainError):  # it can be shown, even where no more can be kept
        await storage.write(key, picture)
    return picture


async def _seen(id: UUID, viewer: Viewer) -> FileVersion:
    version = await versions(viewer, among=FileVersion.filter(id=id)).first()
    if version is None:
        raise not_found()
    return version


async def _draw(version: FileVersion, page: int) -> bytes:
    try:
        async with storage.at_hand(version.key) as path:
            return await pictures.preview(path, pdf=version.media_type == kinds.PDF, page=page)
    except FileNotFoundError:
        raise not_found() from None


def attachment(name: str) -> str:
    """The header that makes browsers save a file, under its name; old ones get it without accents."""
    plain = "".join(sign if sign.isascii() and sign not in '"\\%' else "_" for sign in name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
