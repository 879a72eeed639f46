"""A web server and two workers, killed again and again while they import, receive files and dial."""

import asyncio
import hashlib
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

from ringbook.contacts.models import Contact
from ringbook.core.ids import key_of
from ringbook.core.preflight import free_port
from ringbook.samples import people
from ringbook.settings import settings
from ringbook.uploads.models import Upload
from tests import samples
from tests.api import Api
from tests.cast import Cast, raise_curtain
from tests.dialling import killing
from tests.dialling.switchboard import switchboard
from tests.forks import Fork
from tests.imports import house as imports
from tests.listening import Server, session_of
from tests.recovery.house import client, environment

ANNOUNCE = "mutation($input: FileUploadInput!) { fileUploadCreate(input: $input) { upload { id url } } }"
LARGEST = 3_000_000
"""Bytes of a file."""


@dataclass(frozen=True)
class Found:
    """importing: how many of the kills came while the import ran; imported: how it ended; rows: the people who are
    there by it.

    files: those whose arrival was acknowledged; lost: of these, those that are not there whole; half: files that the
    database takes for whole, and aren't.
    """

    kills: int
    seconds: float
    importing: int
    imported: dict[str, int]
    rows: int
    files: int
    lost: int
    half: int
    dialled: killing.Ledger

    @property
    def clean(self) -> bool:
        return self.dialled.clean and not (self.lost or self.half) and self.imported == {"created": self.rows}


@dataclass
class House:
    """The web server comes first. It is reached by the same address however often it dies."""

    port: int
    environment: dict[str, str]
    processes: list[Fork] = field(default_factory=list)

    def start(self, place: int) -> Fork:
        if place:
            return Fork("ringbook.worker", environment=self.environment)
        arguments = ["ringbook.main:app", "--port", str(self.port), "--log-level", "error", "--no-access-log"]
        return Fork("uvicorn.__main__", *arguments, environment=self.environment)

    def open(self) -> None:
        self.processes = [self.start(place) for place in range(3)]

    def kill(self, place: int) -> None:
        self.processes[place].kill()
        self.processes[place].wait()
        self.processes[place] = self.start(place)

    def close(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


async def killed_at_work(url: str, folder: Path, *, kills: int, rows: int, meetings: int, seed: int) -> Found:
    """The models are connected to the database at `url`, and files lie where `settings` say."""
    chance, began = random.Random(seed), time.monotonic()
    cast = await raise_curtain()
    with switchboard() as board:
        exchange = killing.Exchange(board, chance)
        await killing.furnish(meetings)
        before, api = await Contact.all().count(), Api(cast.ola)
        samples.write_google_csv(folder / "people.csv", people(rows))
        job = await imports.read(api, folder / "people.csv")
        dialling = {"URL": board.url, "GRACE": killing.GRACE, "SILENCE": 2 * killing.GRACE}
        ours = {f"RINGBOOK_DIAL_{name}": value for name, value in dialling.items()}
        house = House(free_port("127.0.0.1", 0), environment(url, RINGBOOK_STATE=settings().state, **ours))
        house.open()
        sender = Sender(Server(house.port), await _session(cast))
        sending = asyncio.create_task(sender.send_all(chance))
        try:
            await imports.started(api, job)
            importing = asyncio.create_task(imports.until(api, job, "DONE", "FAILED", seconds=kills * 2 + 300))
            meanwhile = 0
            for _ in range(kills):
                await asyncio.sleep(chance.uniform(0.2, 2))
                house.kill(chance.randrange(3))
                meanwhile += not importing.done()
            done = await importing
            await killing.settled()
            sender.enough.set()
            async with asyncio.timeout(60):
                await sending
        finally:
            sending.cancel()
            house.close()
        await asyncio.gather(*map(asyncio.wrap_future, exchange.telling))
        seconds = time.monotonic() - began
        return Found(
            kills=kills,
            seconds=seconds,
            importing=meanwhile,
            imported=imports.counts(done),
            rows=await Contact.all().count() - before,
            files=len(sender.acknowledged),
            lost=sum([not await _whole(id, digest) for id, digest in sender.acknowledged.items()]),
            half=sum([not await _whole(str(each.id), bytes(each.sha256 or b"")) for each in await _received()]),
            dialled=await killing.count(board, exchange, kills, seconds),
        )


class Sender:
    """Somebody who sends files, each until it was acknowledged; its ledger has their digests by their ids."""

    def __init__(self, server: Server, token: str) -> None:
        self.server, self.token = server, token
        self.enough = asyncio.Event()
        self.acknowledged = dict[str, bytes]()

    async def send_all(self, chance: random.Random) -> None:
        number = 0
        async with client(self.server, self.token) as http:
            while not self.enough.is_set():
                number += 1
                await self._send(http, random.Random(number).randbytes(chance.randrange(1, LARGEST)))

    async def _send(self, http: httpx2.AsyncClient, content: bytes) -> None:
        given = {"name": "a.bin", "size": len(content)}
        document = {"query": ANNOUNCE, "variables": {"input": given}}
        announced = (await self._until_answered(http, "POST", "/graphql", json=document)).json()
        upload = announced["data"]["fileUploadCreate"]["upload"]
        answer = await self._until_answered(http, "PUT", upload["url"], content=content)
        assert answer.status_code in (200, 404), answer.text  # 404: it had arrived, and the answer was lost
        self.acknowledged[str(key_of(upload["id"], "Upload"))] = hashlib.sha256(content).digest()

    async def _until_answered(self, http: httpx2.AsyncClient, method: str, path: str, **body: Any) -> httpx2.Response:
        while True:
            with suppress(httpx2.TransportError):
                answer: httpx2.Response = await http.request(method, path, **body)
                if answer.status_code != 503:
                    return answer
            await asyncio.sleep(0.05)


async def _session(cast: Cast) -> str:
    return await session_of(cast.ola)


async def _received() -> list[Upload]:
    return await Upload.exclude(received_at=None)


async def _whole(id: str, digest: bytes) -> bool:
    """Whether the database and the disk have all of it."""
    upload = await Upload.get_or_none(id=id)
    if upload is None or upload.received_at is None:
        return False
    path = settings().state.absolute() / "files" / upload.key
    there = path.exists() and hashlib.sha256(path.read_bytes()).digest() == digest
    return there and bytes(upload.sha256 or b"") == digest
