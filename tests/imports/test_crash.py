"""A worker is killed in the middle of an import: nothing is lost, nothing is there twice."""

import asyncio
import signal
import subprocess
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import psycopg
from tortoise import connections

from ringbook.contacts.models import Contact, EmailAddress
from ringbook.history.models import Event
from ringbook.imports import jobs
from ringbook.imports.models import Import, ImportRow, RowError
from ringbook.samples import people
from tests import samples
from tests.api import Api
from tests.cast import Cast
from tests.imports import house

PEOPLE = 5_000
EVERY = 50
KILLS = 3
REVIVE = "UPDATE procrastinate_jobs SET status = 'todo' WHERE status = 'doing' AND task_name = 'imports.run'"


async def test_kills_lose_and_double_nothing(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE), spoil=EVERY)
    row = await house.started(api, await house.read(api, file))
    for kill in range(1, KILLS + 1):
        with house.worker(committed_database) as process:
            await beyond(api, row, kill * PEOPLE // (KILLS + 2))
            async with at_its_last_step(committed_database, row):
                kill_now(process)
        half_way = await house.shown(api, row)
        assert half_way["state"] == "RUNNING"
        await agree(half_way)
        if kill < KILLS:
            await connections.get("default").execute_query(REVIVE)
    began = time.monotonic()
    with house.worker(committed_database):
        await beyond(api, row, half_way["processed"])
        assert time.monotonic() - began < 10
        done = await house.until(api, row, "DONE", "FAILED")
    assert done["state"] == "DONE"
    assert house.counts(done) == {"created": PEOPLE - PEOPLE // EVERY, "failed": PEOPLE // EVERY}
    await agree(done)
    assert len(set(await EmailAddress.all().values_list("address", flat=True))) == done["created"]


async def test_a_cut_off_dry_run_begins_again(committed_cast: Cast, committed_database: str, tmp_path: Path) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE), spoil=EVERY)
    row = await house.started(api, await house.read(api, file), dryRun=True)
    with house.worker(committed_database) as process:
        await beyond(api, row, 1_000)
        kill_now(process)
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
    samples.write_google_csv(file, people(3 * PEOPLE))
    row = await house.started(api, await house.read(api, file))
    with house.worker(committed_database) as process:
        await beyond(api, row, 500)
        process.terminate()
        assert process.wait(8) == 0
    assert (await house.shown(api, row))["state"] == "RUNNING"
    with house.worker(committed_database):
        done = await house.until(api, row, "DONE", "FAILED")
    assert house.counts(done) == {"created": 3 * PEOPLE}
    await agree(done)


async def test_a_cancelled_import_stops_and_keeps_what_is_in(
    committed_cast: Cast, committed_database: str, tmp_path: Path
) -> None:
    file, api = tmp_path / "people.csv", Api(committed_cast.ola)
    samples.write_google_csv(file, people(PEOPLE))
    row = await house.started(api, await house.read(api, file))
    with house.worker(committed_database):
        await beyond(api, row, 500)
        payload = (await api(house.CANCEL, input={"id": row["id"]}))["importCancel"]
        assert payload["import"]["state"] == "CANCELLED"
        await asyncio.sleep(2)
        stopped = await house.shown(api, row)
    assert stopped["processed"] == payload["import"]["processed"] < PEOPLE
    assert stopped["finishedAt"]
    await agree(stopped)


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
    async with asyncio.timeout(30):
        while (await house.shown(api, row))["processed"] <= processed:
            await asyncio.sleep(0.01)


@asynccontextmanager
async def at_its_last_step(database_url: str, row: dict[str, Any]) -> AsyncIterator[None]:
    """The worker has written a chunk and waits to count it: the worst moment to die."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    connect = psycopg.AsyncConnection.connect
    async with await connect(database_url) as lock, await connect(database_url, autocommit=True) as look:
        await lock.execute("SELECT FROM import WHERE id = %s FOR UPDATE", [house.key(row)])
        async with asyncio.timeout(10):
            while await (await look.execute(waiting)).fetchone() == (0,):
                await asyncio.sleep(0.01)
        yield


def kill_now(process: "subprocess.Popen[bytes]") -> None:
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
