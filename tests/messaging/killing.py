"""Two workers that send, killed again and again, before a mail server that stops in between and counts."""

import asyncio
import os
import random
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ringbook.core.unit import unit_of_work
from ringbook.messaging.models import WAITING, Message
from tests import factories as make
from tests.cast import Cast
from tests.messaging.house import mail_gateway, queued
from tests.messaging.mail_server import MailServer

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Times:
    """In seconds. outage: how long the mail server is away. pause, lease: as RINGBOOK_MESSAGE_PAUSE and _LEASE.
    patience: without a change, after which what is still open counts as forgotten."""

    outage: float = 3
    pause: float = 0.3
    lease: int = 4
    patience: float = 60


@dataclass(frozen=True, slots=True)
class Ledger:
    """What was counted. arrived: letters that the server took. doubled: those that came twice. unknown: letters of no
    message. missing: messages that are said to be sent and did not come. forgotten: those that are still open."""

    messages: int
    kills: int
    arrived: int
    doubled: int
    unknown: int
    missing: int
    forgotten: int
    states: dict[str, int]
    seconds: float


async def kill_workers(
    database: str, server: MailServer, cast: Cast, *, messages: int, kills: int, seed: int, times: Times = Times()
) -> Ledger:
    """Queue `messages`, kill one of two workers `kills` times, stop the mail server once, and count."""
    chance, began = random.Random(seed), time.monotonic()
    await mail_gateway(server)
    people = [await make.contact(emails=[f"p{number}@example.com"]) for number in range(messages)]
    async with unit_of_work():
        for person in people:
            await queued(person, cast.bartek)
    server.slow = 0.05
    workers = [_worker(database, times) for _ in range(2)]
    try:
        for kill in range(kills):
            await _at_work(server)
            await asyncio.sleep(chance.uniform(0, 0.3))
            if kill == kills // 2:
                server.stop()
                await asyncio.sleep(times.outage)
                server.start()
            one = chance.randrange(2)
            workers[one].kill()
            workers[one].wait()
            workers[one] = _worker(database, times)
        await _settled(times.patience)
    finally:
        for process in workers:
            process.kill()
            process.wait()
    return await _count(server, kills, time.monotonic() - began)


def _worker(database: str, times: Times) -> "subprocess.Popen[bytes]":
    environment = os.environ | {
        "DATABASE_URL": database,
        "RINGBOOK_MESSAGE_PAUSE": str(times.pause),
        "RINGBOOK_MESSAGE_LEASE": str(times.lease),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "backend"), str(ROOT)]),
    }
    return subprocess.Popen([sys.executable, "-m", "ringbook.worker"], env=environment, cwd=ROOT)


async def _at_work(server: MailServer) -> None:
    """Until another letter has come, or nothing is left to come."""
    known, until = len(server.letters), time.monotonic() + 15
    while len(server.letters) == known and time.monotonic() < until and await _open():
        await asyncio.sleep(0.01)


async def _open() -> int:
    return await Message.filter(state__in=WAITING).count()


async def _settled(patience: float) -> None:
    before, until = -1, time.monotonic() + patience
    while time.monotonic() < until and (now := await _open()):
        if now != before:
            before, until = now, time.monotonic() + patience
        await asyncio.sleep(0.1)


async def _count(server: MailServer, kills: int, seconds: float) -> Ledger:
    rows = await Message.all()
    names = {row.message_id for row in rows}
    arrived = [letter["Message-ID"] for letter in server.letters]
    return Ledger(
        messages=len(rows),
        kills=kills,
        arrived=len(arrived),
        doubled=len(server.doubled),
        unknown=len(set(arrived) - names),
        missing=sum(row.state.name == "SENT" and row.message_id not in arrived for row in rows),
        forgotten=sum(row.state in WAITING for row in rows),
        states=dict(Counter(row.state.name for row in rows)),
        seconds=seconds,
    )
