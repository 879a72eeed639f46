"""Doing a job, in the worker: started, gone on with where it was cut off, and told how it ended.

@job("bulk.update")
async def update(job_id: str) -> None:
    await work(job_id, run)

async def run(job: Job) -> None:
    while rows := …:                                   # from job.place on, or the items that aren't done
        async with unit_of_work():                     # one chunk, one transaction
            by = await owner(job)                      # with the rights of this moment
            …
            await advance(job, Tally(succeeded=100), by=by, place=…)
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from ringbook.core.errors import DomainError
from ringbook.core.jobs import defer
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking
from ringbook.identity.models import User
from ringbook.identity.viewers import viewer_of_user
from ringbook.jobs import progress
from ringbook.jobs.models import OPEN, Job
from ringbook.jobs.progress import Stopped


class Aside(Exception):
    """The job waits for something that takes a while: the worker goes on with it after the pause."""

    def __init__(self, pause: timedelta) -> None:
        super().__init__()
        self.pause = pause


async def work(job_id: str, run: Callable[[Job], Awaitable[None]]) -> None:
    """Start the job or go on with it, in its owner's language: WAITING or RUNNING becomes DONE, FAILED with the
    sentence of a DomainError, or stays CANCELLED. After Aside it goes on later; after any
    other error the queue tries again."""
    job = await Job.get_or_none(id=job_id, state__in=OPEN)
    if job is None:
        return
    with speaking((await owner(job)).language), suppress(Stopped):
        try:
            async with unit_of_work():
                await progress.start(job, by=await owner(job))
            await run(job)
            async with unit_of_work():
                await progress.finish(job, by=await owner(job))
        except DomainError as error:
            async with unit_of_work():
                await progress.fail(job, str(error), by=await owner(job))
        except Aside as aside:
            async with unit_of_work():
                await defer(job.task, lock=job.task, at=datetime.now(UTC) + aside.pause, job_id=str(job.id))


async def owner(job: Job) -> Viewer:
    """Whom the job works for, with their rights of the moment, as far as an API key that began it had them; without any
    when they were shut out."""
    via = "person" if job.scopes is None else "key"
    if viewer := await viewer_of_user(job.user_id, via):
        return viewer.within(job.scopes)
    user = await User.get(id=job.user_id)
    return Viewer(job.user_id, user.name, frozenset(), frozenset(), language=user.locale)
