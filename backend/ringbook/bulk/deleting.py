"""Many records to the trash."""

from collections.abc import Sequence
from functools import partial

from ringbook.bulk.applying import choose
from ringbook.bulk.chunks import Reach, attempt, change_each, go_through
from ringbook.bulk.sides import SIDES, Record, Side
from ringbook.bulk.traces import raw
from ringbook.core.viewer import Viewer
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally


async def delete(job: Job) -> None:
    """Move each of the records that were chosen when it began to the trash."""
    side = SIDES[job.records]
    await choose(job, side, "delete")
    await go_through(job, partial(_deal, side))


async def _deal(side: Side, items: Sequence[JobItem], by: Viewer) -> Tally:
    side.check(by, "delete")

    async def act(item: JobItem, record: Record, tally: Tally) -> None:
        await attempt(item, record, partial(_delete, item, record, side, by), tally, by)

    return await change_each(Reach(side, items, side.policy.visible_to(by), by), act)


async def _delete(item: JobItem, record: Record, side: Side, by: Viewer) -> bool:
    await side.actions.delete(record, by=by)
    item.before, item.after = {"deleted_at": None}, {"deleted_at": raw(record, "deleted_at")}
    return True
