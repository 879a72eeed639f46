"""Beginning bulk edits: everything that can be said before a record is looked at is said now."""

from typing import Any

from ringbook.bulk.labels import listed
from ringbook.bulk.patch import read
from ringbook.bulk.sides import Side
from ringbook.core.errors import DomainError, below
from ringbook.core.packing import pack
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.jobs.actions import begin
from ringbook.jobs.models import Job, JobKind

UNDO = "bulk.undo"


async def update(side: Side, selection: Any, patch: Any, *, by: Viewer, dry_run: bool) -> tuple[Job | None, int]:
    """The job that sets what the patch says, None for a dry run, and how many records are chosen.

    Raises FORBIDDEN, NOTHING_SELECTED, what the selection raises, and below `patch` what `patch.read` raises.
    """
    side.check(by, "edit")
    with below("patch"):
        found = await read(patch, side, by)
    count = await _count(side, selection, by)
    if dry_run:
        return None, count
    what = say(side.title, what=listed(found.labels))
    arguments = {"selection": pack(selection), "patch": pack(patch)}
    return await _begin(JobKind.BULK_UPDATE, "bulk.update", what, side, arguments, count, by), count


async def delete(side: Side, selection: Any, *, by: Viewer, dry_run: bool) -> tuple[Job | None, int]:
    """As `update`, for the job that moves them to the trash."""
    side.check(by, "delete")
    count = await _count(side, selection, by)
    if dry_run:
        return None, count
    what = say(side.deletion)
    arguments = {"selection": pack(selection)}
    return await _begin(JobKind.BULK_DELETE, "bulk.delete", what, side, arguments, count, by), count


async def _count(side: Side, selection: Any, by: Viewer) -> int:
    count = await (await side.selected(selection, by)).count()
    if not count:
        sentence = "Nothing is selected: there are no such records, or you may not see them."
        raise DomainError("nothing_selected", sentence, field="selection")
    return count


async def _begin(
    kind: JobKind, task: str, title: str, side: Side, arguments: dict[str, Any], total: int, by: Viewer
) -> Job:
    return await begin(
        kind,
        task=task,
        title=title,
        by=by,
        field="selection",
        records=side.name,
        arguments=arguments,
        total=total,
        undo_task=UNDO,
    )
