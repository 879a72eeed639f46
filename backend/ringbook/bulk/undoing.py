"""Taking a bulk edit back: what it set becomes what was there before, wherever nobody has changed it since."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from ringbook.bulk.chunks import Reach, attempt, change_all, change_each, go_through, held, out_of_reach, refuse
from ringbook.bulk.putting_back import alone, before_it, put_back
from ringbook.bulk.sides import SIDES, Record, Side
from ringbook.bulk.traces import raw
from ringbook.bulk.writing import Edit
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.jobs.items import take
from ringbook.jobs.models import Job, JobItem, JobKind
from ringbook.jobs.policy import left_by
from ringbook.jobs.progress import Tally
from ringbook.jobs.running import owner


async def undo(job: Job) -> None:
    """Go through the records that the job which it undoes has changed, and that no other undo has dealt with."""
    undone, side = await Job.get(id=job.undoes_id), SIDES[job.records]
    last = await Job.filter(undoes_id=undone.id, id__not=job.id, place__isnull=False).order_by("-id").first()
    # Whoever sets by hand, after one undo, what the job had set, must not lose that to the next.
    rows = left_by(last.id) if last else JobItem.filter(job_id=undone.id, before__isnull=False)
    async with unit_of_work():
        await take(job, rows, by=await owner(job), column="record_id")
    deal = _restore_all if undone.kind is JobKind.BULK_DELETE else _put_all_back
    await go_through(job, partial(deal, side, undone))


async def _traces(undone: Job, items: Sequence[JobItem]) -> Mapping[UUID, JobItem]:
    found = await JobItem.filter(job_id=undone.id, record_id__in=[item.record_id for item in items])
    return {item.record_id: item for item in found}


async def _put_all_back(side: Side, undone: Job, items: Sequence[JobItem], by: Viewer) -> Tally:
    side.check(by, "edit")
    traces = await _traces(undone, items)
    links = {name for trace in traces.values() for name in ("tags", "managers") if name in trace.after}
    tree = any("parent_id" in trace.after for trace in traces.values())

    async def plan(item: JobItem, record: Record) -> Edit:
        stays = list[DomainError]()
        return Edit(record, await before_it(record, traces[record.id], stays, by=by), stays)

    async def act(item: JobItem, record: Record, tally: Tally) -> None:
        await _put_back(item, record, side, traces[record.id], by, tally)

    seen = side.policy.visible_to(by).prefetch_related(*links)
    reach = Reach(side, items, seen, by, tree=tree, report_all=True)
    if await alone(traces.values()) and (tally := await change_all(reach, plan)):
        return tally
    return await change_each(reach, act)


async def _put_back(item: JobItem, record: Record, side: Side, trace: JobItem, by: Viewer, tally: Tally) -> None:
    """What stays is reported, though the rest of the record went back."""
    stays = list[DomainError]()

    async def act() -> bool:
        return await put_back(record, side, trace, stays, by=by)

    outcome = Tally()
    await attempt(item, record, act, outcome, by)
    if stays and not outcome.failed:
        outcome = Tally()
        refuse(item, record, DomainError.all_of(stays), outcome)
    tally.add(outcome)


async def _restore_all(side: Side, undone: Job, items: Sequence[JobItem], by: Viewer) -> Tally:
    side.check(by, "delete")
    tally, traces = Tally(), await _traces(undone, items)
    records = await held(side.policy.in_trash(by), list(traces))
    back = set(await side.policy.visible_to(by).filter(id__in=list(traces)).values_list("id", flat=True))
    for item in items:
        record = records.get(item.record_id)
        if item.record_id in back or (record and raw(record, "deleted_at") != traces[record.id].after["deleted_at"]):
            tally.skipped += 1  # somebody brought it back, and perhaps deleted it again
        elif record is None:
            refuse(item, None, out_of_reach(), tally)
        else:
            await attempt(item, record, partial(_restore, record, side, by), tally, by)
    return tally


async def _restore(record: Record, side: Side, by: Viewer) -> bool:
    await side.actions.restore(record, by=by)
    return True
