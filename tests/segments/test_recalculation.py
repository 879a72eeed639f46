"""A Crm follows new rules: in chunks, after a crash, and while people work."""

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import psycopg
import pytest
from tortoise import connections

from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.core.unit import unit_of_work
from ringbook.history.models import Event, FieldChange
from ringbook.segments import jobs, recalculation
from ringbook.segments.explaining import explained
from ringbook.segments.models import Segmentation
from tests import factories as make
from tests.api import Api
from tests.cast import Cast, eyes_of, raise_curtain
from tests.imports import house
from tests.segments.documents import THIRDS, save, values
from tests.server import environment

pytestmark = pytest.mark.committed
MANY = """
INSERT INTO contact (id, crm_id, first_name, last_name, stage_id)
SELECT gen_random_uuid(), %s, 'Jan', 'Kowalski ' || n, CASE WHEN n %% 2 = 0 THEN %s::uuid END
FROM generate_series(1, %s) n
"""


async def many(cast: Cast, count: int) -> None:
    await connections.get("default").execute_query(MANY, [cast.sales.id, cast.lead.id, count])


async def agree() -> None:
    """Each contact's stored segment is the one that the rules give it."""
    contacts = await Contact.all()
    scores = await explained([contact.id for contact in contacts])
    for contact in contacts:
        score = scores[contact.id]
        assert contact.segment_percent == score.percent
        assert contact.segment_id == (score.segment and score.segment.id)


async def test_a_crm_is_recalculated_in_chunks(committed_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cast = await raise_curtain()
    monkeypatch.setattr(recalculation, "CHUNK", 40)
    monkeypatch.setattr(jobs, "EVERY", 0)
    await many(cast, 100)
    await save(Api(), cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    await jobs.recalculate(str(cast.sales.id))
    await agree()
    row = await Segmentation.get(crm_id=cast.sales.id)
    assert (row.processed, row.total, row.running) == (100, 100, False)
    assert row.finished_at
    names = await Event.filter(subject_id=row.id).order_by("seq").values_list("name", flat=True)
    assert names == ["segmentation.changed", *["segmentation.progressed"] * 3, "segmentation.finished"]
    assert await Event.filter(name="contact.segmented", told_at__isnull=False).count() == 100
    assert await FieldChange.filter(field="segment").count() == 100


async def test_again_with_the_same_rules_nobody_moves(committed_database: str) -> None:
    cast = await raise_curtain()
    await many(cast, 10)
    await save(Api(), cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    await jobs.recalculate(str(cast.sales.id))
    async with unit_of_work():
        await recalculation.want(cast.sales.id)
    await jobs.recalculate(str(cast.sales.id))
    assert await Event.filter(name="contact.segmented").count() == 10


async def test_newer_rules_make_it_start_over(committed_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cast, api = await raise_curtain(), Api()
    monkeypatch.setattr(recalculation, "CHUNK", 4)
    await many(cast, 10)
    await save(api, cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    old = await recalculation.begin(cast.sales.id)
    assert old
    assert await recalculation.take(old) == 4
    await save(api, cast, definitions=THIRDS[::-1], classifiers=[values("LAST_NAME", ("kowalski 1", 1))])
    with pytest.raises(recalculation.StartOver):
        await recalculation.advance(old, tell=False)
    await jobs.recalculate(str(cast.sales.id))
    await agree()
    assert (await Segmentation.get(crm_id=cast.sales.id)).processed == 10


async def test_a_killed_worker_goes_on_where_it_was(committed_database: str, tmp_path: Any) -> None:
    cast = await raise_curtain()
    count = 3 * recalculation.CHUNK
    await many(cast, count)
    await save(Api(), cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    last = await Contact.all().order_by("-id").first()
    assert last
    connect = psycopg.AsyncConnection.connect
    async with await connect(committed_database) as lock:
        await lock.execute("SELECT FROM contact WHERE id = %s FOR UPDATE", [last.id])
        with house.worker(committed_database) as process:
            await until(cast, processed=2 * recalculation.CHUNK)
            process.kill()
            process.wait()
    half_way = await Segmentation.get(crm_id=cast.sales.id)
    assert half_way.running
    await connections.get("default").execute_query(
        "UPDATE procrastinate_jobs SET status = 'todo' WHERE status = 'doing'"
    )
    with house.worker(committed_database):
        await until(cast, running=False)
    await agree()
    assert (await Segmentation.get(crm_id=cast.sales.id)).started_at == half_way.started_at
    assert await Event.filter(name="contact.segmented").count() == count


async def until(cast: Cast, **state: Any) -> None:
    async with asyncio.timeout(60):
        while True:
            row = await Segmentation.get(crm_id=cast.sales.id)
            if all(getattr(row, name) == value for name, value in state.items()):
                return
            await asyncio.sleep(0.02)


async def test_a_recalculation_that_nobody_is_at_gets_a_job(committed_database: str) -> None:
    cast, database = await raise_curtain(), connections.get("default")
    await many(cast, 1)
    await save(Api(), cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1))])
    count = "SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'segments.recalculate' AND status = 'todo'"
    found = []
    for state in ("todo", "failed"):
        await database.execute_query("UPDATE procrastinate_jobs SET status = %s::procrastinate_job_status", [state])
        await jobs.forgotten(0)
        found.append((await database.execute_query_dict(count))[0]["count"])
    assert found == [1, 1]


async def test_an_edit_that_is_under_way_is_waited_for(committed_database: str) -> None:
    cast = await raise_curtain()
    ewa, ola = await make.contact(stage=cast.lead), await eyes_of(cast.ola)
    await save(Api(), cast, definitions=THIRDS, classifiers=[values("STAGE", (cast.lead, 1), (cast.customer, 10))])
    edited = asyncio.Event()

    async def edit() -> None:
        async with unit_of_work():
            await Contact.filter(id=ewa.id).update(stage_id=cast.customer.id)  # as a hasty script would
            edited.set()
            await asyncio.sleep(0.5)

    async def recalculate() -> None:
        await edited.wait()
        await jobs.recalculate(str(cast.sales.id))

    await asyncio.gather(edit(), recalculate())
    assert (await Contact.get(id=ewa.id)).segment_percent == 100
    await agree()
    assert ola


async def test_rules_saved_while_people_work_leave_nobody_behind(
    committed_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Creates and moves are cut into by new rules and by recalculations of them; nothing is done twice to mend it."""
    cast, api = await raise_curtain(), Api()
    ola = await eyes_of(cast.ola)
    monkeypatch.setattr(recalculation, "CHUNK", 7)
    await many(cast, 30)
    contacts = await Contact.all()

    async def work(part: Sequence[Contact]) -> None:
        for contact in part:
            async with unit_of_work():
                await actions.move(contact, cast.customer, by=ola)
            async with unit_of_work():
                made = await actions.create(cast.sales, by=ola, first_name="Ewa", last_name="Nowak", stage=cast.lead)
                await asyncio.sleep(0.01)
            assert made.segment_percent is not None or not await Segmentation.exists()

    async def rule() -> None:
        for points in (1, 3, 5, 9, 2):
            classifiers = [values("STAGE", (cast.lead, points), (cast.customer, 10 - points))]
            await save(api, cast, definitions=THIRDS, classifiers=classifiers)
            await jobs.recalculate(str(cast.sales.id))

    await asyncio.gather(work(contacts[:10]), work(contacts[10:20]), rule())
    assert not (await Segmentation.get(crm_id=cast.sales.id)).running
    await agree()


@pytest.mark.parametrize("entry", ["import ringbook.schema", "from ringbook.worker import import_jobs; import_jobs()"])
def test_every_process_listens(entry: str) -> None:
    program = (
        f"{entry}\nfrom ringbook.history.listening import _listeners\n"
        "print(*sorted(each.__module__ for each in _listeners['contact.changed']))"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, text=True, timeout=60
    )
    slices = ("duplicates", "realtime", "segments", "telephony.identification")
    assert told.stdout.split() == [f"ringbook.{name}.listeners" for name in slices], told.stderr
