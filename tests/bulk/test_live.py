"""Who began a job sees it go on; nobody else does."""

import asyncio

from tests import factories as make
from tests.api import Api
from tests.bulk import house
from tests.bulk.test_crash import PEOPLE, crowd
from tests.cast import Cast
from tests.imports.house import worker
from tests.listening import frame, serving, session_of

CHANGED = "subscription { jobChanged { id state processed } }"


async def test_progress_is_told_to_its_owner(committed_cast: Cast, committed_database: str) -> None:
    api = Api(committed_cast.ola)
    await crowd()
    job = await house.begun(api, house.UPDATE, selection={"filter": {}}, patch={"city": "Hel"})
    with serving(committed_database) as server:
        async with (
            server.listen(await session_of(committed_cast.ola)) as owner,
            server.listen(await session_of(committed_cast.bartek)) as stranger,
        ):
            mine, others = await owner.subscribe(CHANGED), await stranger.subscribe(CHANGED)
            seen = [(told["state"], told["processed"]) for told in [(await frame(mine))["jobChanged"]]]  # it listens
            with worker(committed_database):
                while seen[-1][0] != "DONE":
                    async with asyncio.timeout(60):
                        told = (await mine.get())["jobChanged"]
                    assert told["id"] == job["id"]
                    seen.append((told["state"], told["processed"]))
            late = await owner.subscribe(CHANGED)
            await asyncio.sleep(0.5)
            assert others.empty()
            assert late.empty()
    assert [processed for _, processed in seen] == sorted(processed for _, processed in seen)
    assert seen[-1] == ("DONE", PEOPLE)


async def test_a_job_that_is_open_is_told_at_once(committed_cast: Cast, committed_database: str) -> None:
    api = Api(committed_cast.ola)
    await make.contact()
    job = await house.begun(api, house.UPDATE, selection={"filter": {}}, patch={"city": "Hel"})
    with serving(committed_database) as server:
        async with server.listen(await session_of(committed_cast.ola)) as owner, asyncio.timeout(20):
            told = await (await owner.subscribe(CHANGED)).get()
    assert told["jobChanged"] == {"id": job["id"], "state": "WAITING", "processed": 0}
