"""New web servers take the place of the old ones while people work: who notices?"""

import asyncio
import os
import re
import signal
import subprocess
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from websockets.exceptions import ConnectionClosed, InvalidHandshake

from ringbook.core.postgres.spawn import spawn
from ringbook.run import RENEWAL
from tests.cast import raise_curtain
from tests.listening import Server, session_of
from tests.patience import until
from tests.recovery.house import Ledger, writing
from tests.server import COMMAND, STOP_SECONDS, environment

CALLS = "subscription { callChanged { seq } }"


@dataclass
class Sockets:
    """codes: those that sockets were closed with. away: seconds until one was connected again."""

    codes: Counter[int] = field(default_factory=Counter)
    away: list[float] = field(default_factory=list)
    open: int = 0


@dataclass(frozen=True)
class Found:
    """answered: requests. refused: those that failed, by what was said. slowest: seconds between two answers.

    lost, doubled: of the writes that were acknowledged. codes, away: see `Sockets`.
    moves: how many were closed by each of the ways, in their order.
    """

    answered: int
    refused: dict[str, int]
    slowest: float
    lost: int
    doubled: int
    codes: dict[int, int]
    moves: list[int]
    away: float

    @property
    def clean(self) -> bool:
        return not (self.refused or self.lost or self.doubled) and set(self.codes) == {1012}


@dataclass(frozen=True)
class Scene:
    """`ringbook run` with two web servers, and what it says."""

    process: subprocess.Popen[bytes]
    lines: Iterator[bytes]

    @property
    def webs(self) -> list[int]:
        return children(self.process.pid, "ringbook.web")

    async def hear(self, *what: str) -> str:
        """Which of these it says first."""
        said = await asyncio.to_thread(told, self.lines, *what)
        return next(each for each in what if each.encode() in said)


Way: TypeAlias = Callable[[Scene], Awaitable[None]]


async def renewed(scene: Scene) -> None:
    scene.process.send_signal(RENEWAL)
    assert await scene.hear("They have.", "The old ones stay.") == "They have."


async def one_ends(scene: Scene) -> None:
    one, other = scene.webs
    os.kill(one, signal.SIGTERM)
    await until(lambda: len(scene.webs) == 2 and one not in scene.webs, 60)
    assert other in scene.webs


async def all_end(scene: Scene) -> None:
    """Requests wait until there are new ones."""
    old = scene.webs
    for each in old:
        os.kill(each, signal.SIGTERM)
    await until(lambda: len(scene.webs) == 2 and not set(old) & set(scene.webs), 60)


async def second_dies(scene: Scene) -> None:
    """The second of the new ones, while it starts."""
    old = scene.webs
    scene.process.send_signal(RENEWAL)
    await until(lambda: len(scene.webs) == 4, 60)
    os.kill(scene.webs[-1], signal.SIGKILL)
    assert await scene.hear("They have.", "The old ones stay.") == "The old ones stay."
    assert scene.webs == old


async def rolled(url: str, *ways: Way, writers: int, sockets: int) -> Found:
    """Do all this, one after the other, while so many write and listen. The models are connected to the database at
    `url`."""
    cast, ledger, open_ones = await raise_curtain(), Ledger(), Sockets()
    token, moves = await session_of(cast.bartek), list[int]()
    with running(DATABASE_URL=url, RINGBOOK_WEB_PROCESSES=2, RINGBOOK_DEMO=False) as (server, process, lines):
        async with writing(server, cast, ledger, writers=writers), listening(server, token, open_ones, sockets):
            await until(lambda: open_ones.open == sockets and len(ledger.at) > writers)
            for way in ways:
                before = open_ones.codes.total()
                await way(Scene(process, lines))
                since = time.monotonic()
                await until(lambda since=since: open_ones.open == sockets and ledger.at[-1] > since, 60)  # type: ignore[misc]
                moves.append(open_ones.codes.total() - before)
    pauses = [after - before for before, after in pairwise(ledger.at)]
    return Found(
        answered=len(ledger.at),
        refused={code: len(times) for code, times in ledger.refused.items()},
        slowest=max(pauses),
        lost=len(await ledger.missing()),
        doubled=await ledger.doubled(),
        codes=dict(open_ones.codes),
        moves=moves,
        away=max(open_ones.away, default=0),
    )


def children(parent: int, of: str) -> list[int]:
    """Numbers of the processes that it began and whose command line has that in it, the oldest first."""
    found = []
    for each in Path(f"/proc/{parent}/task/{parent}/children").read_text().split():
        with suppress(OSError):
            if of in Path(f"/proc/{each}/cmdline").read_text():
                found.append(int(each))
    return found


@contextmanager
def running(**settings: object) -> Iterator[tuple[Server, subprocess.Popen[bytes], Iterator[bytes]]]:
    """`ringbook run`, and what it says."""
    options: dict[str, Any] = {"env": environment(**settings), "stdout": subprocess.PIPE}
    with spawn(COMMAND, on_our_death=signal.SIGTERM, **options) as process:
        assert process.stdout
        lines = iter(process.stdout.readline, b"")
        try:
            address = re.search(rb"Ringbook is at (\S+)", told(lines, "Ringbook is at"))
            assert address
            yield Server(urlsplit(address[1].decode()).port or 0), process, lines
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(STOP_SECONDS)
            finally:
                process.kill()


def told(lines: Iterator[bytes], *what: str) -> bytes:
    """The first line that has one of these in it."""
    return next(line for line in lines if any(each.encode() in line for each in what))


@asynccontextmanager
async def listening(server: Server, token: str, sockets: Sockets, count: int) -> AsyncIterator[None]:
    """So many sockets that come back when they are closed."""
    tasks = [asyncio.create_task(_listen(server, token, sockets)) for _ in range(count)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _listen(server: Server, token: str, sockets: Sockets) -> None:
    closed: float | None = None
    while True:
        with suppress(OSError, ConnectionClosed, InvalidHandshake):
            async with server.listen(token) as screen:
                await screen.subscribe(CALLS)
                if closed is not None:
                    sockets.away.append(time.monotonic() - closed)
                sockets.open += 1
                await asyncio.wait([screen.reader])
                sockets.open -= 1
                closed = time.monotonic()
                sockets.codes[screen.socket.close_code or 0] += 1
                screen.reader.result()
        await asyncio.sleep(0.1)
