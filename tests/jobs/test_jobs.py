"""Jobs, whatever they do: one of two workers takes a step, old ones go, too many are refused."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from ringbook.core import storage
from ringbook.core.errors import DomainError
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.jobs import actions, jobs, progress
from ringbook.jobs.models import Job, JobKind, JobState
from ringbook.jobs.progress import Stopped, Tally
from ringbook.jobs.running import work
from ringbook.settings import settings
from tests.api import Api, id_of
from tests.cast import Cast, eyes_of, raise_curtain


@pytest.fixture
async def by(cast: Cast) -> Viewer:
    return await eyes_of(cast.ola)


async def begun(by: Viewer, **values: Any) -> Job:
    async with unit_of_work():
        return await actions.begin(JobKind.EXPORT, task="tests.nothing", title="A list", by=by, field="id", **values)


async def test_of_two_workers_one_takes_a_step(by: Viewer) -> None:
    await begun(by)
    one, two = await Job.get(), await Job.get()
    async with unit_of_work():
        await progress.start(one, by=by)
        await progress.advance(one, Tally(succeeded=2), by=by, place={"after": "x"}, total=5)
    with pytest.raises(Stopped):
        async with unit_of_work():
            await progress.start(two, by=by)
    row = await Job.get()
    assert (row.state, row.processed, row.total, row.place) == (JobState.RUNNING, 2, 5, {"after": "x"})


async def test_a_cancelled_one_takes_no_further_step(by: Viewer) -> None:
    row = await begun(by)

    async def run(job: Job) -> None:
        async with unit_of_work():
            await actions.cancel(job, by=by)
        async with unit_of_work():
            await progress.advance(job, Tally(succeeded=1), by=by)
        raise AssertionError

    await work(str(row.id), run)
    assert (await Job.get()).state == JobState.CANCELLED
    assert (await Job.get()).processed == 0


async def test_a_refusal_is_told_in_words_and_in_the_owners_language(cast: Cast, by: Viewer) -> None:
    await type(cast.ola).filter(id=cast.ola.id).update(locale="pl")
    row = await begun(by)

    async def run(job: Job) -> None:
        raise DomainError("blank", "Give it a name.")

    await work(str(row.id), run)
    row = await Job.get()
    assert (row.state, row.message) == (JobState.FAILED, "Podaj nazwę.")


async def test_one_that_has_ended_is_not_done_again(by: Viewer) -> None:
    row = await begun(by)

    async def run(job: Job) -> None:
        async with unit_of_work():
            await progress.advance(job, Tally(succeeded=1), by=by)

    await work(str(row.id), run)
    await work(str(row.id), run)
    assert ((await Job.get()).state, (await Job.get()).processed) == (JobState.DONE, 1)


async def test_too_many_at_once(by: Viewer) -> None:
    for _ in range(actions.MOST_OPEN):
        await begun(by)
    with pytest.raises(DomainError) as refusal:
        await begun(by)
    assert [(each.code, each.path) for each in refusal.value.problems] == [("TOO_MANY", ("id",))]


@pytest.mark.committed
async def test_too_many_that_are_begun_at_the_same_moment(committed_database: str) -> None:
    by = await eyes_of((await raise_curtain()).ola)
    await asyncio.gather(*(begun(by) for _ in range(actions.MOST_OPEN - 1)))
    ends = await asyncio.gather(*(begun(by) for _ in range(5)), return_exceptions=True)
    assert sorted(end.code if isinstance(end, DomainError) else "begun" for end in ends) == ["TOO_MANY"] * 4 + ["begun"]
    assert await Job.all().count() == actions.MOST_OPEN


async def test_old_ones_go_and_their_files_before_them(
    by: Viewer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings(), "state", tmp_path)
    ended = {"old": timedelta(days=31), "week": timedelta(days=8), "new": timedelta(days=6)}
    for name, ago in ended.items():
        row = await begun(by)
        await storage.write(f"exports/{name}", b"x")
        at = datetime.now(UTC) - ago
        changes = {"title": name, "state": JobState.DONE, "file_key": f"exports/{name}", "finished_at": at}
        await Job.filter(id=row.id).update(**changes)
    await jobs.sweep(0)
    assert {row.title: row.file_key for row in await Job.all()} == {"week": None, "new": "exports/new"}
    assert [path.name for path in (tmp_path / "files" / "exports").iterdir()] == ["new"]


async def test_the_viewers_own_the_newest_first(api: Api, cast: Cast, by: Viewer) -> None:
    rows = [await begun(by, total=number) for number in range(3)]
    ola, karol = api.as_(cast.ola), api.as_(cast.karol)
    document = "query($id: ID!) { jobs(first: 2) { total } job(id: $id) { state kind title } node(id: $id) { id } }"
    mine = await ola(document, id=id_of(rows[0]))
    assert [row["total"] for row in mine["jobs"]] == [2, 1]
    assert mine["job"] == {"state": "WAITING", "kind": "EXPORT", "title": "A list"}
    assert await karol(document, id=id_of(rows[0])) == {"jobs": [], "job": None, "node": None}
