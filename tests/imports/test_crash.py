"""A worker is killed in the middle of an import: nothing is lost, nothing is there twice."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psycopg
from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.emails.models import EmailAddress
from ringbook.history.models import Event
from ringbook.imports import jobs
from ringbook.imports.models import Import, ImportRow, RowError
from ringbook.samples import people
from tests import samples
from tests.api import Api
from tests.cast import Cast
from tests.forks import Fork
from tests.imports import house

PEOPLE = 5_000
EVERY = 50
KILLS = 3
RANDOM_KILLS = 10
FEWER = 3_000
MOMENT = 1.0
"""Seconds of work at most before a random kill; bringing fewer in takes two or so."""
WAITING = "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
REVIVE = "UPDATE procrastinate_jobs SET status = 'todo' WHERE status = 'doing' AND task_name = 'imports.run'"


async def test_kills_lose_and_double_nothing(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE), spoil=EVERY)
    row = await house.started(api, await house.read(api, file))
    for kill in range(1, KILLS + 1):
        with house.worker(committed_database) as process:
            async with stopped(committed_database, row, beyond=kill * PEOPLE // (KILLS + 2)):
                kill_now(process)
        half_way = await house.shown(api, row)
        assert half_way["state"] == "RUNNING"
        await agree(half_way)
        if kill < KILLS:
            await connections.get("default").execute_query(REVIVE)
    with house.worker(committed_database):
        await at_work()
        await beyond(api, row, half_way["processed"])
        done = await house.until(api, row, "DONE", "FAILED")
    assert done["state"] == "DONE"
    assert house.counts(done) == {"created": PEOPLE - PEOPLE // EVERY, "failed": PEOPLE // EVERY}
    await agree(done)
    assert len(set(await EmailAddress.all().values_list("address", flat=True))) == done["created"]


async def test_ten_kills_at_any_moment(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(FEWER), spoil=EVERY)
    row = await house.started(api, await house.read(api, file))
    for _ in range(RANDOM_KILLS):
        with house.worker(committed_database) as process:
            await at_work()
            await asyncio.sleep(random.uniform(0, MOMENT))
            kill_now(process)
        await agree(await house.shown(api, row))
        await connections.get("default").execute_query(REVIVE)
    with house.worker(committed_database):
        done = await house.until(api, row, "DONE", "FAILED")
    assert house.counts(done) == {"created": FEWER - FEWER // EVERY, "failed": FEWER // EVERY}
    await agree(done)


async def test_a_cut_off_dry_run_begins_again(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE), spoil=EVERY)
    row = await house.started(api, await house.read(api, file), dryRun=True)
    with house.worker(committed_database) as process:
        async with stopped(committed_database, row, beyond=1_000):
            kill_now(process)
    assert (await house.shown(api, row))["state"] == "RUNNING"
    await connections.get("default").execute_query(REVIVE)
    with house.worker(committed_database):
        done = await house.until(api, row, "DONE", "FAILED")
    assert house.counts(done) == {"created": PEOPLE - PEOPLE // EVERY, "failed": PEOPLE // EVERY}
    assert await RowError.all().count() == PEOPLE // EVERY
    assert await Contact.all().count() == 0


async def test_a_worker_that_is_asked_to_stop_hands_over(
    committed_cast: Cast, committed_database: str, tmp_path: Path
) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE))
    row = await house.started(api, await house.read(api, file))
    with house.worker(committed_database, grace=0) as process:
        async with stopped(committed_database, row, beyond=500):
            process.terminate()
            assert await asyncio.to_thread(process.wait, 30) == 0
    assert await jobs_of_imports() == ["todo"]
    half_way = await house.shown(api, row)
    assert half_way["state"] == "RUNNING"
    await agree(half_way)
    with house.worker(committed_database):
        done = await house.until(api, row, "DONE", "FAILED")
    assert house.counts(done) == {"created": PEOPLE}
    await agree(done)


async def test_a_cancelled_import_stops_and_keeps_what_is_in(
    committed_cast: Cast, committed_database: str, tmp_path: Path
) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE))
    row = await house.started(api, await house.read(api, file))
    with house.worker(committed_database):
        async with stopped(committed_database, row, beyond=500):
            pass
        payload = (await api(house.CANCEL, input={"id": row["id"]}))["importCancel"]
        assert payload["import"]["state"] == "CANCELLED"
        async with asyncio.timeout(60):
            while await jobs_of_imports() != ["succeeded"]:
                await asyncio.sleep(0.01)
        left = await house.shown(api, row)
    assert left["processed"] == payload["import"]["processed"] < PEOPLE
    assert left["finishedAt"]
    await agree(left)


async def test_an_import_that_nobody_is_at_says_so(committed_cast: Cast, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(20))
    row = await house.started(api, await house.read(api, file))
    await jobs.give_up(0)
    assert (await house.shown(api, row))["state"] == "RUNNING"
    await connections.get("default").execute_query("UPDATE procrastinate_jobs SET status = 'failed'")
    await jobs.give_up(0)
    failed = await house.shown(api, row)
    assert (failed["state"], failed["message"]) == ("FAILED", "Something went wrong on our side. What is in stays.")


async def beyond(api: Api, row: dict[str, Any], processed: int) -> None:
    """Once more rows than that are dealt with."""
    async with asyncio.timeout(60):
        while (await house.shown(api, row))["processed"] <= processed:
            await asyncio.sleep(0.01)


@asynccontextmanager
async def stopped(database_url: str, row: dict[str, Any], *, beyond: int) -> AsyncIterator[None]:
    """With more rows than that dealt with, the worker has written a chunk and can't count it: the worst moment to die.

    We hold what it waits for, so that no worker is too fast for us; afterwards it goes on, if it still lives.
    """
    hold = "SELECT processed FROM import WHERE id = %s FOR NO KEY UPDATE"
    async with await psycopg.AsyncConnection.connect(database_url) as lock, asyncio.timeout(60) as patience:
        while (await (await lock.execute(hold, [house.key(row)])).fetchone() or (0,))[0] <= beyond:
            await lock.rollback()
            await asyncio.sleep(0.01)
        while not await count(WAITING):
            await asyncio.sleep(0.01)
        patience.reschedule(None)
        yield


async def at_work() -> None:
    """Once a worker has given its first sign of life after this moment."""
    now = (await rows("SELECT now()"))[0]["now"]
    async with asyncio.timeout(60):
        while not await count("procrastinate_workers WHERE last_heartbeat > %s", now):
            await asyncio.sleep(0.01)


async def count(found: str, *values: Any) -> int:
    return int((await rows(f"SELECT count(*) FROM {found}", *values))[0]["count"])


async def jobs_of_imports() -> list[str]:
    """How the jobs that bring rows in stand."""
    found = await rows("SELECT status FROM procrastinate_jobs WHERE task_name = 'imports.run'")
    return [row["status"] for row in found]


async def rows(sql: str, *values: Any) -> list[dict[str, Any]]:
    return await connections.get("default").execute_query_dict(sql, list(values))


def kill_now(process: Fork) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


async def agree(row: dict[str, Any]) -> None:
    """What the import counts, what is in, and what is told of it are the same."""
    id = house.key(row)
    assert await Contact.all().count() == row["created"]
    assert await Event.filter(name="contact.created").count() == row["created"]
    assert await ImportRow.filter(import_id=id, made=True).count() == row["created"]
    assert await RowError.filter(import_id=id).count() == row["failed"]
    assert row["processed"] == row["created"] + row["failed"]
    assert (await Import.get(id=id)).position >= row["processed"]
