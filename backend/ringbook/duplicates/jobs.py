"""Searching for duplicates, in the worker: when somebody asks, every night, and after a record was changed."""

from datetime import UTC, datetime
from uuid import UUID

from ringbook.core.jobs import defer, job
from ringbook.core.unit import unit_of_work
from ringbook.crms.models import Crm
from ringbook.duplicates import listeners as listeners
from ringbook.duplicates.policy import check_search
from ringbook.duplicates.refreshing import refresh as refresh_record
from ringbook.duplicates.searching import steps, take
from ringbook.jobs.models import Job
from ringbook.jobs.progress import Tally, advance
from ringbook.jobs.running import owner, work


@job("duplicates.search")
async def search(job_id: str) -> None:
    """What somebody asked for, with progress."""
    await work(job_id, _search)


async def _search(job: Job) -> None:
    plan = steps([UUID(id) for id in job.arguments["crm_ids"]])
    for place in range((job.place or {}).get("step", 0), len(plan)):
        async with unit_of_work():
            by = await owner(job)
            check_search(by, plan[place].crm_id)
            await take(plan[place], job.created_at)
            done = Tally(succeeded=_worth(job.total, place + 1, len(plan)) - _worth(job.total, place, len(plan)))
            await advance(job, done, by=by, place={"step": place + 1})


def _worth(total: int, place: int, steps: int) -> int:
    """How many of the records count as looked at: a step looks at all of them in one respect."""
    return total * place // steps


@job("duplicates.nightly", every="17 2 * * *")
async def nightly(timestamp: int) -> None:
    """Every night all Crms, one after the other."""
    for crm in await Crm.all().order_by("id"):
        await defer("duplicates.sweep", lock="duplicates.search", crm_id=str(crm.id))


@job("duplicates.sweep")
async def sweep(crm_id: str) -> None:
    """One Crm as a whole."""
    began = datetime.now(UTC)
    for step in steps([UUID(crm_id)]):
        async with unit_of_work():
            await take(step, began)


@job("duplicates.refresh")
async def refresh(kind: str, ids: list[str]) -> None:
    """The pairs of records that were changed."""
    for id in ids:
        async with unit_of_work():
            await refresh_record(kind, UUID(id))
