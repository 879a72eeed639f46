"""What happens to files."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from ringbook.core import storage
from ringbook.core.checks import short
from ringbook.core.errors import not_found
from ringbook.core.ids import uuid7
from ringbook.core.viewer import Viewer
from ringbook.files.models import File, FileKind, FileVersion
from ringbook.files.owners import Owner, about, owned
from ringbook.history.actions import Change, record, update
from ringbook.uploads.actions import take
from ringbook.uploads.models import Upload
from ringbook.uploads.names import name_of

ADDED = "file.added"
CHANGED = "file.changed"
REPLACED = "file.replaced"
DELETED = "file.deleted"
RESTORED = "file.restored"
LONGEST = 500
"""Characters of a description."""


async def attach(to: Owner, upload: Upload, *, by: Viewer, kind: FileKind, description: str = "") -> File:
    """An upload becomes a file. Raises TOO_LONG, NOT_RECEIVED, and NOT_FOUND for one that is taken."""
    file = await File.create(
        **owned(to), name=upload.name, kind=kind, description=_description(description), author_id=by.user_id
    )
    await _keep(upload, file, 1, by)
    await record(ADDED, file, by=by, about=await about(file))
    return file


async def change(file: File, *, by: Viewer, expected_version: int | None = None, **values: Any) -> File:
    """Rename or describe it, or say what kind it is. Raises BLANK, TOO_LONG or CONFLICT."""
    if "name" in values:
        values["name"] = name_of(values["name"])
    if "description" in values:
        values["description"] = _description(values["description"])
    if changes := await update(file, expected_version=expected_version, **values):
        await _tell(CHANGED, file, changes, by, story=False)
    return file


async def replace(file: File, upload: Upload, *, by: Viewer) -> File:
    """A new version; those before stay. A file that was never renamed goes by the new one's name.

    Raises NOT_RECEIVED, and NOT_FOUND for an upload that is taken.
    """
    now = await File.select_for_update(no_key=True).get(id=file.id)
    last = await FileVersion.filter(file_id=file.id).order_by("-number").first()
    if last is None:
        raise not_found()
    await _keep(upload, file, last.number + 1, by)
    name = upload.name if now.name == last.name else now.name
    changes = await update(file, also=[Change("version_number", last.number, last.number + 1)], name=name)
    await _tell(REPLACED, file, changes, by, story=True)
    return file


async def delete(file: File, *, by: Viewer) -> None:
    """Out of the lists; for 30 days it can be brought back. Raises NOT_FOUND for one that is deleted already."""
    if not await File.select_for_update(no_key=True).get_or_none(id=file.id, deleted_at=None):
        raise not_found()
    changes = await update(file, deleted_at=datetime.now(UTC))
    await _tell(DELETED, file, changes, by, story=False)


async def restore(file: File, *, by: Viewer) -> File:
    """As it was before it was deleted."""
    if changes := await update(file, deleted_at=None):
        await _tell(RESTORED, file, changes, by, story=False)
    return file


async def purge(before: datetime) -> None:
    """Files that were deleted before that time are gone for good; the sweep takes their bytes."""
    await File.filter(deleted_at__lt=before).delete()


async def _keep(upload: Upload, file: File, number: int, by: Viewer) -> None:
    """The bytes get a place of their own before any row says so: a crash leaves at most bytes without a row."""
    await take(upload)
    id = uuid7()
    key = f"files/{id}"
    try:
        await storage.copy(upload.key, key)
    except FileNotFoundError:
        raise not_found("uploadId") from None
    await FileVersion.create(
        id=id, file=file, number=number, key=key, name=upload.name, size=upload.size, media_type=upload.media_type,
        sha256=upload.sha256, page_count=upload.page_count, by_id=by.user_id, by_name=by.name,
    )  # fmt: skip


async def _tell(name: str, file: File, changes: Iterable[Change], by: Viewer, *, story: bool) -> None:
    await record(name, file, by=by, changes=changes, about=await about(file), story=story)


def _description(text: str) -> str:
    return short(text.strip(), field="description", most=LONGEST)
