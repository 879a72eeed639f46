"""Going through a job's records: a chunk a transaction, a savepoint a record, a report of what is refused."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from psycopg.errors import DeadlockDetected, ForeignKeyViolation, LockNotAvailable
from tortoise.exceptions import IntegrityError
from tortoise.queryset import QuerySet

from ringbook.bulk.sides import Record, Side
from ringbook.bulk.writing import Edit, write
from ringbook.core.errors import DomainError, gone
from ringbook.core.still import hold_rules
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.listening import together
from ringbook.jobs.items import note, waiting
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import Tally, advance
from ringbook.jobs.running import owner
from ringbook.organizations.actions.parents import hold_tree
from ringbook.tickets.models import Ticket

CHUNK = 100
"""Records a transaction: nobody waits long for one of them."""
PATIENCE = 5
"""How often in a row a chunk waits for somebody who holds one of its records."""
Chunk: TypeAlias = Callable[[Sequence[JobItem], Viewer], Awaitable[Tally]]
Act: TypeAlias = Callable[[JobItem, Any, Tally], Awaitable[None]]
Plan: TypeAlias = Callable[[JobItem, Any], Awaitable[Edit]]
"""What a record is to get. May raise."""


async def go_through(job: Job, deal: Chunk) -> None:
    """`deal` with the items of the job that nobody has dealt with, with its owner's rights of each chunk's moment."""
    tries = 0
    while True:
        try:
            if not await _next(job, deal):
                return
            tries = 0
        except (LockNotAvailable, DeadlockDetected):
            tries += 1
            if tries > PATIENCE:
                raise
            await asyncio.sleep(1)


async def _next(job: Job, deal: Chunk) -> bool:
    async with unit_of_work():
        items, by = await waiting(job, CHUNK), await owner(job)
        if not items:
            return False
        async with together(by):
            tally = await deal(items, by)
        await note(items)
        await advance(job, tally, by=by)
        return True


async def held(rows: QuerySet[Any], ids: Collection[UUID], *, tree: bool = False) -> dict[UUID, Any]:
    """Those of the rows, locked in the order of their ids so that two jobs don't wait for each other. The rules of
    their Crms are held first, as by whoever writes records; tree: also who stands above whom."""
    wanted = rows.filter(id__in=list(ids))
    crm_ids: Any = await wanted.distinct().values_list("crm_id", flat=True)
    for crm_id in sorted(crm_ids):
        await hold_rules(crm_id)
        if tree:
            await hold_tree(crm_id)
    return {row.id: row for row in await wanted.order_by("id").select_for_update(no_key=True)}


async def may_change(side: Side, ids: Collection[UUID], by: Viewer) -> set[UUID]:
    return set(await side.policy.editable_by(by).filter(id__in=list(ids)).values_list("id", flat=True))


@dataclass(frozen=True, slots=True)
class Reach:
    """A chunk of a job, and what its owner sees of all records.

    tree: as `held`. report_all: what is out of their reach is reported, not left out silently.
    """

    side: Side
    items: Sequence[JobItem]
    rows: QuerySet[Any]
    by: Viewer
    tree: bool = False
    report_all: bool = False

    async def records(self, tally: Tally) -> list[tuple[JobItem, Record]]:
        """Those that may be changed, with their rows, which are locked; the others go into the tally."""
        found, ids = list[tuple[JobItem, Record]](), [item.record_id for item in self.items]
        records = await held(self.rows, ids, tree=self.tree)
        editable = await may_change(self.side, ids, self.by)
        for item in self.items:
            record = records.get(item.record_id)
            if record is None and self.report_all:
                refuse(item, None, out_of_reach(), tally)
            elif record is None:
                tally.skipped += 1
            elif record.id not in editable:
                refuse(item, record, read_only(), tally)
            else:
                found.append((item, record))
        return found


async def change_each(reach: Reach, act: Act) -> Tally:
    """`act` on those of the records that the viewer may change; what they may only read is refused."""
    tally = Tally()
    for item, record in await reach.records(tally):
        await act(item, record, tally)
    return tally


async def change_all(reach: Reach, plan: Plan) -> Tally | None:
    """As `change_each`, written in a few statements for all: `plan` says what each is to get. None, and nothing done,
    if something that was to be set has just gone: one by one it will turn out for whom."""
    try:
        async with unit_of_work(), together(reach.by):
            return await _change_all(reach, plan)
    except IntegrityError as error:
        if not isinstance(error.args[0], ForeignKeyViolation):
            raise
    for item in reach.items:
        item.before = item.after = None
    return None


async def _change_all(reach: Reach, plan: Plan) -> Tally:
    tally, edits = Tally(), list[tuple[JobItem, Edit]]()
    for item, record in await reach.records(tally):
        try:
            edits.append((item, await plan(item, record)))
        except DomainError as error:
            refuse(item, record, error, tally)
    refused = await write(reach.side, [edit for _, edit in edits if edit.values], by=reach.by)
    for item, edit in edits:
        if wrong := refused.get(edit.record.id) or (DomainError.all_of(edit.stays) if edit.stays else None):
            refuse(item, edit.record, wrong, tally)
        else:
            tally.succeeded += bool(edit.values)
            tally.skipped += not edit.values
    return tally


async def attempt(item: JobItem, record: Record, act: Callable[[], Awaitable[bool]], tally: Tally, by: Viewer) -> None:
    """`act` on a record; answers whether it changed anything. What it refuses is noted on the item, undone, and
    counted; the records around it don't notice."""
    try:
        async with unit_of_work(), together(by):
            changed = await act()
    except DomainError as error:
        refuse(item, record, error, tally)
    except IntegrityError as error:
        if not isinstance(error.args[0], ForeignKeyViolation):
            raise
        refuse(item, record, gone(), tally)
    else:
        tally.succeeded += changed
        tally.skipped += not changed


def refuse(item: JobItem, record: Record | Ticket | None, error: DomainError, tally: Tally) -> None:
    item.before = item.after = None
    item.label, item.code = str(record or ""), error.code
    item.message = " ".join(dict.fromkeys(problem.message for problem in error.problems))
    tally.failed += 1


def read_only() -> DomainError:
    return DomainError("forbidden", "You may read this record, but not change it.")


def out_of_reach() -> DomainError:
    """Without a name, which might be a secret."""
    return DomainError("gone", "It is in the trash, was merged, or you no longer see it.")
