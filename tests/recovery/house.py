"""Somebody who writes through a Ringbook that is hurt meanwhile, and keeps a ledger of what was acknowledged."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from ringbook.contacts.models import Contact
from ringbook.core.preflight import listening
from tests.api import id_of
from tests.cast import Cast
from tests.documents import mutation
from tests.forks import Fork, forked
from tests.listening import Server, session_of

ROOT = Path(__file__).parents[2]
CREATE = mutation("contactCreate", "contact { id }")
PAUSE = 0.02
"""Seconds between two writes of one writer."""


@dataclass
class Ledger:
    """What the clients know, by last names. unsure: those whose answer was lost on its way; they may be in or not."""

    acknowledged: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    refused: dict[str, list[float]] = field(default_factory=dict)
    """When a write was answered with an error, by its code; on the clock of `time.monotonic`."""
    at: list[float] = field(default_factory=list)
    """When a write was acknowledged."""

    def refuse(self, code: str) -> None:
        self.refused.setdefault(code, []).append(time.monotonic())

    def first_after(self, moment: float) -> float:
        """Seconds from that moment to the next acknowledgement."""
        return min((each - moment for each in self.at if each > moment), default=float("inf"))

    async def missing(self) -> set[str]:
        """Acknowledged names that are not in the database."""
        return self.acknowledged - set(await self.names())

    async def doubled(self) -> int:
        """Names that are there more often than once."""
        names = await self.names()
        return len(names) - len(set(names))

    async def uncalled_for(self) -> set[str]:
        """Names that are there though nobody was told so, nor might have been."""
        return set(await self.names()) - self.acknowledged - self.unsure

    async def names(self) -> list[str]:
        return await Contact.filter(first_name="Ledger").values_list("last_name", flat=True)  # type: ignore[return-value]


@asynccontextmanager
async def writing(server: Server, cast: Cast, ledger: Ledger, *, writers: int = 4) -> AsyncIterator[None]:
    """So many clients that write all the time, each over a connection of its own."""
    token, crm = await session_of(cast.ola), id_of(cast.sales)
    tasks = [asyncio.create_task(_write(server, token, crm, ledger, number)) for number in range(writers)]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        with suppress(asyncio.CancelledError):
            await asyncio.gather(*tasks)


def client(server: Server, token: str, **options: Any) -> httpx2.AsyncClient:
    """As a browser with that session."""
    headers = {"X-Ringbook": "1", "Origin": server.url, "Cookie": f"ringbook={token}"}
    return httpx2.AsyncClient(base_url=server.url, trust_env=False, headers=headers, timeout=30, **options)


async def _write(server: Server, token: str, crm: str, ledger: Ledger, writer: int) -> None:
    number = 0
    async with client(server, token) as http:
        while True:
            name, number = f"w{writer}n{number}", number + 1
            await write(http, crm, ledger, name)
            await asyncio.sleep(PAUSE)


async def write(http: httpx2.AsyncClient, crm: str, ledger: Ledger, name: str) -> None:
    """Create one contact, and note what was said of it."""
    given = {"crmId": crm, "firstName": "Ledger", "lastName": name, "city": "Hel"}
    ledger.unsure.add(name)
    try:
        answer = await http.post("/graphql", json={"query": CREATE, "variables": {"input": given}})
    except httpx2.TransportError as problem:
        ledger.refuse(type(problem).__name__)
        return
    code = _code(answer)
    if code is None:
        ledger.acknowledged.add(name)
        ledger.at.append(time.monotonic())
    else:
        ledger.refuse(code)


def _code(answer: httpx2.Response) -> str | None:
    """What went wrong, as machines are told."""
    body = answer.json()
    if "data" not in body and "errors" not in body:
        return str(body.get("code") or f"HTTP {answer.status_code}")
    if errors := body.get("errors"):
        return str(errors[0]["extensions"]["code"])
    problems = body["data"]["contactCreate"]["userErrors"]
    return str(problems[0]["code"]) if problems else None


@contextmanager
def web(database_url: str, **settings: object) -> Iterator[tuple[Server, Fork]]:
    """A web server of its own, and its process."""
    with listening("127.0.0.1", 0) as probe:
        port = probe.getsockname()[1]
    arguments = ["ringbook.main:app", "--port", str(port), "--log-level", "warning", "--no-access-log"]
    with forked("uvicorn.__main__", *arguments, environment=environment(database_url, **settings)) as process:
        server = Server(port)
        up(server, process)
        yield server, process


@asynccontextmanager
async def web_aside(database_url: str, **settings: object) -> AsyncIterator[tuple[Server, Fork]]:
    """`web` where it needs something of our own event loop to begin."""
    served = web(database_url, **settings)
    pair = await asyncio.to_thread(served.__enter__)
    try:
        yield pair
    finally:
        await asyncio.to_thread(served.__exit__, None, None, None)


@contextmanager
def worker(database_url: str, **settings: object) -> Iterator[Fork]:
    with forked("ringbook.worker", environment=environment(database_url, **settings)) as process:
        yield process


def environment(database_url: str, **settings: object) -> dict[str, str]:
    """These settings, and none of the machine's own."""
    paths = os.pathsep.join([str(ROOT / "backend"), str(ROOT)])
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("RINGBOOK_", "REDIS_URL"))}
    ours = {"DATABASE_URL": database_url, "PYTHONPATH": paths}
    return inherited | ours | {name: str(value) for name, value in settings.items()}


def up(server: Server, process: Fork, seconds: float = 30) -> None:
    """Until it is healthy."""
    patience = time.monotonic() + seconds
    with httpx2.Client(trust_env=False) as http:
        while time.monotonic() < patience and process.poll() is None:
            with suppress(httpx2.TransportError):
                if http.get(f"{server.url}/health").status_code == 200:
                    return
            time.sleep(0.02)
    raise TimeoutError("The server is not there.")
