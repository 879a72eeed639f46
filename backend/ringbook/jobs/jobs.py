"""Jobs that nobody is at say so; old ones go."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

from tortoise import connections

from ringbook.core import storage
from ringbook.core.jobs import job
from ringbook.core.storage.orphans import being_backed_up
from ringbook.core.unit import unit_of_work
from ringbook.core.words import say, speaking
from ringbook.jobs import progress
from ringbook.jobs.models import OPEN, Job
from ringbook.jobs.progress import Stopped
from ringbook.jobs.running import owner

KEPT = timedelta(days=30)
"""How long a job that has ended stays in the list, and can be undone."""
FILE_KEPT = timedelta(days=7)
AT_ONCE = 500
_LEFT = """
SELECT id FROM job j WHERE state IN ('waiting', 'running') AND NOT EXISTS (
    SELECT FROM procrastinate_jobs p
    WHERE p.status IN ('todo', 'doing') AND p.args->>'job_id' = j.id::text)
"""


@job("jobs.give_up", every="* * * * *")
async def give_up(timestamp: int) -> None:
    """Every minute: a job that no worker is at any more, because it failed too often, says so."""
    for found in await connections.get("default").execute_query_dict(_LEFT):
        row = await Job.get(id=found["id"])
        by = await owner(row)
        with suppress(Stopped), speaking(by.language):
            async with unit_of_work():
                await progress.fail(row, say("Something went wrong on our side. What is done stays."), by=by)


@job("jobs.sweep", every="41 * * * *")
async def sweep(timestamp: int) -> None:
    """Every hour: files go a week after they were made, jobs a month after they ended."""
    if await being_backed_up():
        return
    now = datetime.now(UTC)
    for row in await Job.filter(file_key__isnull=False, finished_at__lt=now - FILE_KEPT).limit(AT_ONCE):
        assert row.file_key
        await storage.delete(row.file_key)
        await Job.filter(id=row.id).update(file_key=None)
    old = await Job.filter(finished_at__lt=now - KEPT, file_key=None).exclude(state__in=OPEN).limit(AT_ONCE)
    await Job.filter(id__in=[row.id for row in old]).delete()
