"""Batch reads of files and their versions."""

from collections.abc import Hashable, Mapping
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.contacts.records import Record, owner
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import by, grouped
from ringbook.core.viewer import Viewer
from ringbook.files.models import File, FileKind, FileVersion
from ringbook.files.policy import visible_to


async def files_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, File]:
    return by("id", await visible_to(viewer, among=File.filter(id__in=ids)))


async def versions_by_file(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[FileVersion]]:
    """Of files that the viewer sees, the newest first."""
    return grouped("file_id", await rows_by(every(FileVersion), "file_id", ids, "-number"))


async def files_by_ticket(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[File]]:
    """Of tickets that the viewer sees, the newest first."""
    return grouped("ticket_id", await File.filter(ticket_id__in=ids, deleted_at=None).order_by("-created_at", "-id"))


async def files_of_record(record: Record, kind: FileKind | None, first: int, after: str | None) -> Connection[Any]:
    """One page of the files of a record that the viewer sees, the newest first. One record a time."""
    files: QuerySet[File] = File.filter(**owner(record), deleted_at=None)
    return await page(files.filter(kind=kind) if kind else files, Order("created_at", descending=True), first, after)
