"""Workers that send webhooks, killed again and again, before a receiver that counts."""

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from ringbook.core.ids import global_id
from ringbook.history.models import Event
from ringbook.identity.models import User
from ringbook.webhooks.models import WebhookDelivery, WebhookDeliveryState
from tests.forks import Fork
from tests.webhooks.house import happens
from tests.webhooks.receiver import Receiver

LEASE = 2
PATIENCE = 90.0
"""Seconds without a change after which what still waits counts as lost."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """lost: events that never arrived. strange: posts of no event. twice: those that arrived more than once."""

    events: int
    lost: int
    strange: int
    twice: int


def worker(database: str, **settings: object) -> Fork:
    environment = os.environ | {
        "DATABASE_URL": database,
        "RINGBOOK_OUTGOING_ALLOWED": "127.0.0.1",
        "RINGBOOK_WEBHOOK_LEASE": str(LEASE),
        "PYTHONPATH": os.pathsep.join(["backend", "."]),
    }
    return Fork("ringbook.worker", environment=environment | {name: str(value) for name, value in settings.items()})


@contextmanager
def workers(database: str, count: int, **settings: object) -> Iterator[list[Fork]]:
    """They may be replaced in the list; whoever is in it in the end is ended."""
    made = [worker(database, **settings) for _ in range(count)]
    with ExitStack() as stack:
        stack.callback(lambda: [each.wait(20) for each in made])
        stack.callback(lambda: [each.kill() for each in made])
        yield made


async def kill_workers(database: str, there: Receiver, by: User, *, events: int, kills: int, seed: int) -> Ledger:
    """Have `events` happen while one of two workers is killed `kills` times; count when nothing waits any more."""
    chance = random.Random(seed)
    there.slow = 0.02
    quick = {"RINGBOOK_LIMIT_OUTGOING_SECONDS": LEASE / 2}  # or a lease would last longer
    with workers(database, 2, **quick) as running:
        making = asyncio.create_task(_happen(by, events))
        for _ in range(kills):
            await _more(there)
            one = chance.randrange(2)
            running[one].kill()
            await asyncio.to_thread(running[one].wait, 20)
            running[one] = worker(database, **quick)
        await making
        await settled()
    names = await Event.filter(name="contact.changed").values_list("id", flat=True)
    wanted, came = {global_id("TimelineEntry", id) for id in names}, Counter(there.ids)  # type: ignore[arg-type]
    twice = sum(count > 1 for count in came.values())
    return Ledger(len(wanted), len(wanted - came.keys()), len(came.keys() - wanted), twice)


async def settled() -> None:
    """Until nothing waits, or nothing changes any more."""
    before, until = -1, time.monotonic() + PATIENCE
    while time.monotonic() < until and (now := await waiting()):
        if now != before:
            before, until = now, time.monotonic() + PATIENCE
        await asyncio.sleep(0.1)


async def waiting() -> int:
    return await WebhookDelivery.filter(state=WebhookDeliveryState.WAITING).count()


async def _happen(by: User, events: int) -> None:
    for _ in range(events):
        await happens(by)
        await asyncio.sleep(0.02)


async def _more(there: Receiver) -> None:
    """Until something more arrived."""
    known, until = len(there.posts), time.monotonic() + 30
    while len(there.posts) <= known and time.monotonic() < until:
        await asyncio.sleep(0.01)
