"""Real workers: killed, with a dead address beside a living one, and asked to stop."""

import asyncio
import time
from collections.abc import Callable

import pytest

from ringbook.core.unit import unit_of_work
from ringbook.history.bulk import Happening, write_all
from ringbook.notifications.actions import CLOCK
from ringbook.webhooks.models import WebhookDelivery, WebhookDeliveryState
from tests import factories as make
from tests.cast import raise_curtain
from tests.webhooks.house import happens, webhook
from tests.webhooks.killing import kill_workers, worker, workers
from tests.webhooks.receiver import Receiver, receiver

pytestmark = pytest.mark.committed


async def test_kills_lose_nothing(committed_database: str, there: Receiver) -> None:
    cast = await raise_curtain()
    await webhook(cast.ola, there.url)
    ledger = await kill_workers(committed_database, there, cast.bartek, events=60, kills=4, seed=11)
    assert (ledger.events, ledger.lost, ledger.strange) == (60, 0, 0), ledger
    assert await WebhookDelivery.filter(state=WebhookDeliveryState.DELIVERED).count() == 60


async def test_a_thousand_events_for_a_dead_address_slow_no_other(committed_database: str, there: Receiver) -> None:
    cast = await raise_curtain()
    with receiver() as dead:
        dead.silent = True
        await webhook(cast.ola, dead.url, "contact.created", name="Dead")
        await webhook(cast.ola, there.url, "contact.changed", name="Alive")
        contact = await make.contact()
        async with unit_of_work():
            await write_all("contact.created", "Contact", [Happening(contact.id, 1)] * 1000, by=CLOCK)
        with workers(committed_database, 1):
            await _until(lambda: bool(dead.posts))
            took = list[float]()
            for number in range(5):
                await happens(cast.bartek)
                began = time.monotonic()
                await _until(lambda wanted=number: len(there.posts) > wanted)
                took.append(time.monotonic() - began)
            dead.loud.set()
        assert sorted(took)[2] < 5, took
        assert len(dead.posts) <= 8


async def test_a_worker_that_is_asked_to_stop_finishes_what_it_sends(committed_database: str, there: Receiver) -> None:
    cast = await raise_curtain()
    await webhook(cast.ola, there.url)
    there.slow = 0.7
    process = worker(committed_database, RINGBOOK_WEBHOOK_LEASE=60)
    try:
        await happens(cast.bartek)
        await _until(lambda: bool(there.posts))
        process.terminate()
        await asyncio.to_thread(process.wait, 20)
    finally:
        process.kill()
    assert [row.state for row in await WebhookDelivery.all()] == [WebhookDeliveryState.DELIVERED]
    assert len(there.posts) == 1


async def _until(there: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not there():
        assert time.monotonic() < deadline
        await asyncio.sleep(0.02)
