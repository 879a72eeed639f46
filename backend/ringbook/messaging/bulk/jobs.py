"""Sending to many, in the worker.

The job writes some messages ahead of the queue and looks what becomes of them, until all are settled: its progress is
what was sent, and whoever stops it stops what is not. While the gateway fails, or is switched off, it steps aside.
"""

import asyncio
from datetime import UTC, datetime, timedelta

from ringbook.contacts.selection import ContactSelection, selected
from ringbook.core.jobs import job
from ringbook.core.packing import unpack
from ringbook.core.unit import unit_of_work
from ringbook.jobs.items import note, take, waiting
from ringbook.jobs.models import Job, JobState
from ringbook.jobs.progress import Stopped, Tally, advance
from ringbook.jobs.running import Aside, owner, work
from ringbook.messaging.bulk.actions import TASKS
from ringbook.messaging.bulk.reporting import report, unsettled
from ringbook.messaging.bulk.writing import next_items, write
from ringbook.messaging.gateways.choosing import channels
from ringbook.messaging.models import MessageChannel

AHEAD = 200
"""Messages that are written before they are sent."""
LOOK = 0.5
"""Seconds between two looks at what became of them."""
IDLE = 20
"""Seconds in which nothing moves, after which the job steps aside."""
AWAY = timedelta(seconds=15)


async def send_many(job_id: str) -> None:
    """Send to the chosen contacts, from where an earlier attempt was cut off."""
    await work(job_id, _send)


async def _send(job: Job) -> None:
    async with unit_of_work():
        by = await owner(job)
        selection = unpack(ContactSelection, job.arguments["selection"])
        await take(job, await selected(selection, by), by=by)
    moved = datetime.now(UTC)
    while True:
        if await _go_on(job):
            moved = datetime.now(UTC)
        elif not await waiting(job, 1):
            return
        elif datetime.now(UTC) - moved > timedelta(seconds=IDLE):
            raise Aside(AWAY)
        else:
            await asyncio.sleep(LOOK)
            await _look(job)


async def _go_on(job: Job) -> bool:
    """Report what is settled and write what fits; whether there was anything to do."""
    async with unit_of_work():
        by, tally = await owner(job), Tally()
        done = await report(job, tally)
        room = await unsettled(job) < AHEAD and MessageChannel(job.arguments["channel"]) in await channels()
        items = await next_items(job) if room else []
        if items:
            done += await write(job, items, tally, by=by)
        if done:
            await note(done)
        if done or items:
            await advance(job, tally, by=by)
        return bool(done or items)


async def _look(job: Job) -> None:
    """Raises Stopped for a job that was cancelled."""
    if not await Job.filter(id=job.id, state=JobState.RUNNING, step=job.step).exists():
        raise Stopped


for task in TASKS.values():
    job(task)(send_many)
