"""The bus goes, or a server dies just before it tells: what do the screens show in the end?"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests import factories as make
from tests.api import id_of
from tests.cast import raise_curtain
from tests.core.servers import RedisServer
from tests.documents import mutation
from tests.listening import Server, session_of
from tests.patience import until
from tests.recovery.house import Ledger, client, web, web_aside, worker, writing
from tests.recovery.proxy import proxied
from tests.recovery.screens import fresh_story, watching

NOTE = mutation("noteAdd", "note { id }", takes="NoteInput")


@dataclass(frozen=True)
class Outage:
    """during: writes acknowledged while the bus was away. slowest: seconds between two of them, and usual: as long as
    all was well. converged: seconds from the bus's return until every screen showed what a fresh look does; look: what
    such a look takes on this machine. twice: events that a screen was told twice."""

    during: int
    slowest: float
    usual: float
    refused: dict[str, int]
    lost: int
    converged: float
    look: float
    twice: int


async def redis_stopped(url: str, folder: Path, *, seconds: float, frozen: bool = False) -> Outage:
    """Redis is killed for so long, while people write and two screens look on; or frozen: it is there, and silent."""
    cast, ledger = await raise_curtain(), Ledger()
    redis = RedisServer(folder)
    redis.start()
    async with AsyncExitStack() as stack:
        stack.callback(redis.stop)
        server, _ = stack.enter_context(web(url, REDIS_URL=redis.url))
        stack.enter_context(worker(url, REDIS_URL=redis.url))
        record = id_of(await make.contact(crm=cast.sales, last_name="Otwarta", city="Hel"))
        token = await session_of(cast.ola)
        screens = [await stack.enter_async_context(watching(server, token, record)) for _ in range(2)]
        async with writing(server, cast, ledger, writers=2), noting(server, token, record):
            await until(lambda: all(len(screen.rows) > 3 and len(screen.story) > 1 for screen in screens))
            (redis.freeze if frozen else redis.kill)()
            gone = time.monotonic()
            await asyncio.sleep(seconds)
            (redis.thaw if frozen else redis.start)()
            back = time.monotonic()
        for screen in screens:
            await screen.converge()
        converged = time.monotonic() - back
        await screens[0].behind()
        look = time.monotonic() - back - converged
        before = [at for at in ledger.at if at < gone]
        during = [at for at in ledger.at if gone < at < back]
        return Outage(
            during=len(during),
            slowest=max(after - before for before, after in pairwise(during)),
            usual=max(after - before for before, after in pairwise(before)),
            refused={code: len(times) for code, times in ledger.refused.items()},
            lost=len(await ledger.missing()),
            converged=converged,
            look=look,
            twice=sum(screen.twice for screen in screens),
        )


@dataclass(frozen=True)
class Crash:
    """committed: changes whose server died before anybody was told, or before it noted that they were. lost, twice:
    those that the screen was never told, and those it was told more often than once."""

    kills: int
    committed: int
    untold: int
    lost: int
    twice: int
    seconds: float


async def killed_before_telling(url: str, folder: Path, *, kills: int) -> Crash:
    """A server commits and is killed in that moment, so often; a screen at another server looks on.

    The bus is reached through a door. Every other time it is shut, so that nothing is told; in between only the bus's
    answer is held back: all were told, and the server dies before it could note it, so all are told again.
    """
    cast = await raise_curtain()
    redis = RedisServer(folder)
    redis.start()
    async with AsyncExitStack() as stack:
        stack.callback(redis.stop)
        door = await stack.enter_async_context(proxied(redis.port))
        onlooker, _ = stack.enter_context(web(url, REDIS_URL=redis.url))
        stack.enter_context(worker(url, REDIS_URL=redis.url))
        record, token = id_of(await make.contact(crm=cast.sales, city="Hel")), await session_of(cast.ola)
        screen = await stack.enter_async_context(watching(onlooker, token, record))
        await noted(onlooker, token, record, "to hear that it hears")
        await until(lambda: bool(screen.story))
        hurt = f"redis://127.0.0.1:{door.port}/3"
        for number in range(kills):
            await _kill(url, hurt, token, record, number, door)
        committed = set(await fresh_story(onlooker, token, record))
        untold = len(committed - set(screen.story))
        began = time.monotonic()
        await screen.converge()
        seconds = time.monotonic() - began
        await asyncio.sleep(1)
        return Crash(kills, len(committed), untold, len(committed - set(screen.story)), screen.twice, seconds)


async def _kill(url: str, redis_url: str, token: str, record: str, number: int, door: Any) -> None:
    async with web_aside(url, REDIS_URL=redis_url) as (server, process):
        door.deaf, door.mute = number % 2 == 0, number % 2 == 1
        before = len(await fresh_story(server, token, record))
        note = asyncio.create_task(noted(server, token, record, f"note {number}"))
        await until(committed(server, token, record, before))
        process.kill()
        process.wait()
        await asyncio.gather(note, return_exceptions=True)
        door.deaf = door.mute = False


def committed(server: Server, token: str, record: str, before: int) -> Any:
    async def so() -> bool:
        return len(await fresh_story(server, token, record)) > before

    return so


async def noted(server: Server, token: str, record: str, text: str) -> None:
    async with client(server, token) as http:
        given = {"subjectId": record, "body": text}
        await http.post("/graphql", json={"query": NOTE, "variables": {"input": given}})


@asynccontextmanager
async def noting(server: Server, token: str, record: str) -> AsyncIterator[None]:
    """Somebody writes a note about the record every now and then."""

    async def go() -> None:
        number = 0
        while True:
            await noted(server, token, record, f"note {number}")
            number += 1
            await asyncio.sleep(0.3)

    task = asyncio.create_task(go())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
