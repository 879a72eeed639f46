"""Jobs and their timers on a real queue."""

import asyncio
from collections.abc import Iterator

import pytest
from tortoise import connections

from ringbook.core import jobs
from ringbook.core.unit import unit_of_work

pytestmark = pytest.mark.committed
RAN: "asyncio.Queue[object]" = asyncio.Queue()


@pytest.fixture
def own_jobs() -> Iterator[None]:
    """Two jobs of the test's own, one of them every second."""
    tasks, timers = dict(jobs.app.tasks), dict(jobs.app.periodic_registry.periodic_tasks)
    jobs.app.periodic_registry.periodic_tasks.clear()

    @jobs.job("test.told")
    async def told(word: str) -> None:
        RAN.put_nowait(word)

    @jobs.job("test.every_second", every="* * * * * *")
    async def every_second(timestamp: int) -> None:
        RAN.put_nowait(timestamp)

    yield
    jobs.app.tasks = tasks
    jobs.app.periodic_registry.periodic_tasks.clear()
    jobs.app.periodic_registry.periodic_tasks.update(timers)


async def test_what_is_deferred_is_done_and_timers_fire(committed_database: str, own_jobs: None) -> None:
    async with jobs.on_queue(committed_database) as app:
        worker = asyncio.create_task(
            app.run_worker_async(install_signal_handlers=False, fetch_job_polling_interval=0.2)
        )
        async with unit_of_work():
            await jobs.defer("test.told", word="hello")
        seen = []
        async with asyncio.timeout(20):
            while "hello" not in seen or len(seen) < 3:
                seen.append(await RAN.get())
        worker.cancel()
        await asyncio.wait([worker])
    timed = [stamp for stamp in seen if isinstance(stamp, int)]
    assert timed == sorted(set(timed))
    sql = "SELECT count(*) AS fired FROM procrastinate_periodic_defers"
    [found] = await connections.get("default").execute_query_dict(sql)
    assert found["fired"] == 1
