"""The disk is full: writes are refused in a sentence, reads go on, and all is well again once there is room."""

import asyncio
from pathlib import Path

import httpx2
import psycopg
from tortoise import connections
from tortoise.exceptions import DBConnectionError

from ringbook.core.database import connected
from ringbook.core.postgres import Cluster
from ringbook.samples import people
from tests import samples
from tests.api import Api, id_of
from tests.cast import Cast, raise_curtain
from tests.imports import house as imports
from tests.listening import Server, session_of
from tests.patience import until
from tests.recovery import disk
from tests.recovery.house import Ledger, client, web, worker, write
from tests.recovery.rolling import running

MIB = 2**20
WHO = "{ viewer { user { name } } contacts(first: 5) { totalCount nodes { displayName } } }"
HANGING = """SELECT job.task_name FROM procrastinate_jobs job JOIN procrastinate_events event ON event.job_id = job.id
  WHERE job.status = 'doing' GROUP BY job.id HAVING max(event.at) < now() - interval '4 seconds'"""
ANNOUNCE = "mutation($input: FileUploadInput!) { fileUploadCreate(input: $input) { upload { url } } }"


async def test_postgresql_without_room_refuses_in_a_sentence_and_goes_on(
    cluster: Cluster, migrated: str, tmp_path: Path
) -> None:
    with disk.small_disk(200) as small, disk.database_on(small, cluster) as url:
        async with connected(url):
            cast, ledger = await raise_curtain(), Ledger()
            state = {"RINGBOOK_STATE": small / "state", "RINGBOOK_DEMO": False}
            with web(url, **state) as (server, serving), worker(url, RINGBOOK_STATE=tmp_path) as working:
                token = await session_of(cast.ola)
                address = await announced(server, token, MIB)
                await goes_in(server, token, cast, ledger)
                disk.fill(small)
                await refused(server, token, cast, ledger)
                await sent(server, token, address, expected=507)
                assert disk.is_empty(small / "state" / "files" / ".unfinished")
                spent = disk.seconds_of_work(working.pid)
                await asyncio.sleep(2)
                assert disk.seconds_of_work(working.pid) - spent < 1.5
                disk.empty(small)
                await goes_in(server, token, cast, ledger)
                await sent(server, token, address, expected=200)
                assert (serving.poll(), working.poll()) == (None, None)
                await until(no_job_hangs)
            assert not await ledger.missing()


async def test_an_import_that_fills_the_disk_goes_on_where_it_was(
    cluster: Cluster, migrated: str, tmp_path: Path
) -> None:
    rows = 3_000
    with disk.small_disk(200) as small, disk.database_on(small, cluster) as url:
        async with connected(url):
            cast = await raise_curtain()
            api = Api(cast.ola)
            samples.write_google_csv(tmp_path / "people.csv", people(rows))
            job = await imports.read(api, tmp_path / "people.csv")
            await imports.started(api, job)
            disk.fill(small, leaving=2 * MIB)
            with imports.worker(url) as working:
                await until(lambda: disk.room(small) < MIB // 8)
                await asyncio.sleep(1)
                assert working.poll() is None
                disk.empty(small)
                done = await imports.until(api, job, "DONE", "FAILED")
            assert imports.counts(done) == {"created": rows}


async def test_our_own_postgresql_is_never_let_run_out_of_room(committed_database: str) -> None:
    cast, ledger = await raise_curtain(), Ledger()
    with disk.small_disk(4) as small:
        ours = {"RINGBOOK_DATABASE_FOLDER": small, "RINGBOOK_SPARE_ROOM": 2}
        with web(committed_database, **ours) as (server, _):
            token = await session_of(cast.ola)
            await goes_in(server, token, cast, ledger)
            disk.fill(small, leaving=2 * MIB - 1)
            await refused(server, token, cast, ledger)
            disk.empty(small)
            await goes_in(server, token, cast, ledger)


async def test_without_room_for_its_log_postgresql_stops_and_comes_back_with_the_room() -> None:
    """All of Ringbook on one disk, filled by somebody else behind the spare room's back."""
    ledger = Ledger()
    with disk.small_disk(700) as small:
        state = {"RINGBOOK_STATE": small / "state", "RINGBOOK_DEMO": False, "RINGBOOK_SPARE_ROOM": 0}
        with running(**state) as (server, process, _):
            async with connected((small / "state" / "database-url").read_text()):
                cast = await raise_curtain()
                token = await session_of(cast.ola)
                await goes_in(server, token, cast, ledger)
                disk.fill(small)
                await until(no_log_is_written, 60)
                async with client(server, token) as http:
                    await write(http, id_of(cast.sales), ledger, "while it is away")
                await asyncio.sleep(5)
                assert process.poll() is None
                disk.empty(small)
                await goes_in(server, token, cast, ledger, seconds=60)
                assert set(ledger.refused) <= {"UNAVAILABLE", "STORAGE_FULL"}, ledger.refused
                assert not await ledger.missing()


async def no_log_is_written() -> bool:
    """Whether PostgreSQL gave up when it was asked for another file of its log."""
    try:
        await connections.get("default").execute_query(
            "SELECT pg_switch_wal() FROM pg_logical_emit_message(true, '', 'x')"
        )
    except (DBConnectionError, psycopg.Error):
        return True
    return False


async def no_job_hangs() -> bool:
    """Whether all jobs that are being done were begun just now: what came of the others is noted."""
    return not await connections.get("default").execute_query_dict(HANGING)


async def refused(server: Server, token: str, cast: Cast, ledger: Ledger) -> None:
    """Writes are, with a code; a page has still room for a few before that. Reads are not."""
    async with client(server, token) as http:
        for number in range(2_000):
            await write(http, id_of(cast.sales), ledger, f"full {number}")
            if ledger.refused:
                break
        assert set(ledger.refused) == {"STORAGE_FULL"}
        answer = (await http.post("/graphql", json={"query": WHO})).json()
        assert "errors" not in answer
        assert answer["data"]["contacts"]["nodes"]


async def goes_in(server: Server, token: str, cast: Cast, ledger: Ledger, seconds: float = 5) -> None:
    """Within so many seconds, and without a restart."""
    before = len(ledger.acknowledged)
    async with client(server, token) as http, asyncio.timeout(seconds):
        while len(ledger.acknowledged) == before:
            await write(http, id_of(cast.sales), ledger, f"back {len(ledger.unsure)}")


async def announced(server: Server, token: str, size: int) -> str:
    given = {"name": "a.bin", "size": size}
    answer = await server.query(token, ANNOUNCE, input=given)
    return str(answer["fileUploadCreate"]["upload"]["url"])


async def sent(server: Server, token: str, address: str, *, expected: int) -> None:
    async with client(server, token) as http:
        answer: httpx2.Response = await http.put(address, content=b"x" * MIB)
    assert answer.status_code == expected, answer.text
    if expected != 200:
        assert answer.json()["code"] == "STORAGE_FULL"
