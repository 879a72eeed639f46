"""Many records to the trash."""

from collections.abc import Sequence
from functools import partial

from ringbook.bulk.applying import choose
from ringbook.bulk.chunks import attempt, go_through, held, may_change, read_only, refuse
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
    tally, ids = Tally(), [item.record_id for item in items]
    records = await held(side.policy.visible_to(by), ids)
    editable = await may_change(side, ids, by)
    for item in items:
        record = records.get(item.record_id)
        if record is None:
            tally.skipped += 1
        elif record.id not in editable:
            refuse(item, record, read_only(), tally)
        else:
            await attempt(item, record, partial(_delete, item, record, side, by), tally, by)
    return tally


async def _delete(item: JobItem, record: Record, side: Side, by: Viewer) -> bool:
    await side.actions.delete(record, by=by)
    item.before, item.after = {"deleted_at": None}, {"deleted_at": raw(record, "deleted_at")}
    return True
