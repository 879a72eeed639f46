"""A worker is killed in the middle of a bulk edit: nothing is lost, nothing is done twice."""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.history.models import Event
from ringbook.jobs import jobs
from ringbook.jobs.models import Job, JobItem
from tests import factories as make
from tests.api import Api
from tests.bulk import house
from tests.cast import Cast
from tests.forks import Fork
from tests.imports.house import worker
from tests.patience import WAITING

PEOPLE = 600
KILLS = (100, 300)
ALL: dict[str, Any] = {"filter": {}}
REVIVE = "UPDATE procrastinate_jobs SET status = 'todo' WHERE status = 'doing' AND task_name = 'bulk.update'"


async def test_kills_lose_and_double_nothing(committed_cast: Cast, committed_database: str) -> None:
    api = Api(committed_cast.ola)
    await crowd()
    job = await house.begun(api, house.UPDATE, selection=ALL, patch={"city": "Hel"})
    for beyond in KILLS:
        with worker(committed_database) as process:
            async with stopped(committed_database, job, beyond=beyond):
                kill_now(process)
        await agree(await house.shown(api, job), "RUNNING")
        await connections.get("default").execute_query(REVIVE)
    with worker(committed_database):
        done = await house.until(api, job, "DONE", "FAILED")
    assert house.counts(done) == (PEOPLE, 0, 0)
    await agree(done, "DONE")


async def test_a_cancelled_one_stops_and_what_is_done_stays_and_can_be_undone(
    committed_cast: Cast, committed_database: str
) -> None:
    api = Api(committed_cast.ola)
    await crowd()
    job = await house.begun(api, house.UPDATE, selection=ALL, patch={"city": "Hel"})
    with worker(committed_database):
        async with stopped(committed_database, job, beyond=100):
            pass
        await api(house.CANCEL, input={"id": job["id"]})
        cancelled = await house.shown(api, job)
        await agree(cancelled, "CANCELLED")
        assert 100 < cancelled["processed"] < PEOPLE
        back = await house.until(api, await house.begun(api, house.UNDO, id=job["id"]), "DONE", "FAILED")
    assert house.counts(back) == (cancelled["processed"], 0, 0)
    assert await Contact.filter(city="Hel").count() == 0


async def test_one_that_nobody_is_at_says_so(committed_cast: Cast) -> None:
    api = Api(committed_cast.ola)
    await make.contact()
    job = await house.begun(api, house.UPDATE, selection=ALL, patch={"city": "Hel"})
    await jobs.give_up(0)
    assert (await house.shown(api, job))["state"] == "WAITING"
    await connections.get("default").execute_query("UPDATE procrastinate_jobs SET status = 'failed'")
    await jobs.give_up(0)
    failed = await house.shown(api, job)
    assert (failed["state"], failed["message"]) == ("FAILED", "Something went wrong on our side. What is done stays.")


async def crowd() -> None:
    sales = await make.sales()
    await Contact.bulk_create(
        [Contact(crm=sales, first_name="Jan", last_name=f"Testowy {number:03}") for number in range(PEOPLE)]
    )


@asynccontextmanager
async def stopped(database_url: str, job: dict[str, Any], *, beyond: int) -> AsyncIterator[None]:
    """With more records than that dealt with, the worker has written a chunk and can't count it: the worst moment to
    die. We hold the job's row, which it waits for; afterwards it goes on, if it still lives."""
    hold = "SELECT processed FROM job WHERE id = %s FOR NO KEY UPDATE"
    async with await psycopg.AsyncConnection.connect(database_url) as lock, asyncio.timeout(60) as patience:
        while (await (await lock.execute(hold, [house.key(job)])).fetchone() or (0,))[0] <= beyond:
            await lock.rollback()
            await asyncio.sleep(0.01)
        while not await (await lock.execute(WAITING)).fetchone():
            await asyncio.sleep(0.01)
        patience.reschedule(None)
        yield


def kill_now(process: Fork) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


async def agree(job: dict[str, Any], state: str) -> None:
    """What the job counts, what was changed, and what is told of it are the same."""
    assert job["state"] == state
    assert await Contact.filter(city="Hel").count() == job["succeeded"] == job["processed"]
    assert await Event.filter(name="contact.changed").count() == job["succeeded"]
    assert await Contact.filter(version__gt=2).count() == 0
    id = house.key(job)
    assert await JobItem.filter(job_id=id, done=True).count() == job["processed"]
    assert (await Job.get(id=id)).total == PEOPLE
