"""Writing exports, in the worker."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from ringbook.core import storage
from ringbook.core.errors import DomainError
from ringbook.core.jobs import job as task
from ringbook.core.packing import unpack
from ringbook.core.sheets import Cell, Shape, SheetFormat, written
from ringbook.core.sheets.process import blocks
from ringbook.core.storage.orphans import sweep_orphans
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.exports.actions import check_rows, file_name
from ringbook.exports.kinds import KINDS, Kind, columns_of
from ringbook.exports.policy import MAY_EXPORT
from ringbook.exports.reading import Snapshot, snapshot
from ringbook.jobs.models import Job
from ringbook.jobs.progress import Tally, advance
from ringbook.jobs.running import owner, work

SPARED = timedelta(days=1)
"""Bytes without a job are left alone for so long: it may be about to name them."""


@task("exports.run")
async def run(job_id: str) -> None:
    await work(job_id, export)


@task("exports.sweep", every="53 3 * * *")
async def sweep(timestamp: int) -> None:
    """Every night: files that a crash left without their job; the others go with `jobs.sweep`, a week old."""
    await sweep_orphans("exports", datetime.now(UTC) - SPARED, _there)


async def export(job: Job) -> None:
    """Read the list in one snapshot, with the rights of this moment. One that was cut off begins again."""
    by, said = await owner(job), job.arguments
    if not by.may(MAY_EXPORT):
        raise DomainError("forbidden", "You may not export lists.")
    kind, format = KINDS[said["kind"]], SheetFormat(said["format"])
    columns = await columns_of(kind, said["columns"])
    rows = await kind.selected(unpack(kind.selection, said["selection"]), by)
    order = await kind.ordered(unpack(kind.order, said["order"]) if said["order"] else None, by)
    async with snapshot(kind, rows, order, by=by) as seen:
        await _begin(job, seen, format, by)
        await seen.lay_out(columns)
        shape = Shape.of(format, [part.heading for part in seen.parts], say(kind.plural))
        async with written(shape, _counted(job, seen, by)) as path:
            await storage.put(_key(job), blocks(path))
            size = path.stat().st_size
    await _keep(job, kind, format, size, by)


async def _begin(job: Job, seen: Snapshot, format: SheetFormat, by: Viewer) -> None:
    count = await seen.count()
    check_rows(count, format)
    async with unit_of_work():
        await advance(job, Tally(succeeded=-job.succeeded), by=by, total=count)


async def _counted(job: Job, seen: Snapshot, by: Viewer) -> AsyncIterator[Sequence[Sequence[Cell]]]:
    """The pages, each told as done. Raises Stopped when the job was cancelled."""
    async for page in seen.pages():
        yield page
        async with unit_of_work():
            await advance(job, Tally(succeeded=len(page)), by=by)


async def _keep(job: Job, kind: Kind, format: SheetFormat, size: int, by: Viewer) -> None:
    name = file_name(kind, format, datetime.now(by.zone))
    file: dict[str, Any] = {"file_key": _key(job), "file_name": name, "file_size": size}
    async with unit_of_work():
        await advance(job, by=by, **file)


def _key(job: Job) -> str:
    return f"exports/{job.id}"


async def _there(ids: set[UUID]) -> set[UUID]:
    return {job.id for job in await Job.filter(id__in=ids, file_key__isnull=False).only("id")}
