"""Keeps sending: a lane for each webhook with something due, so that a slow one keeps none of the others waiting."""

import asyncio
import logging
from asyncio import Task
from contextlib import suppress
from uuid import UUID

from ringbook.silence.actions import silent
from ringbook.webhooks.claiming import due
from ringbook.webhooks.outcomes import Try
from ringbook.webhooks.sending import send_next

log = logging.getLogger(__name__)
ROUND = 0.5
"""Seconds between two looks at what is due."""
LANES = 4
"""Deliveries of one webhook that a worker has under way at a time, as long as its address takes them."""
ENDING = 3.0
"""Seconds that a worker which is asked to stop gives what is under way; what it cuts off is sent again."""


async def keep_sending() -> None:
    """Until it is cancelled."""
    lanes = dict[UUID, Task[None]]()
    try:
        while True:
            try:
                await _round(lanes)
            except Exception:
                log.exception("Webhooks could not be looked at; trying again.")
            await asyncio.sleep(ROUND)
    finally:
        for lane in lanes.values():
            lane.cancel()
        if lanes:
            await asyncio.wait(lanes.values())


async def _round(lanes: dict[UUID, Task[None]]) -> None:
    for id in [id for id, lane in lanes.items() if lane.done()]:
        _report(lanes.pop(id))
    wanted = [id for id in await due() if id not in lanes]
    if wanted and not await silent():
        for id in wanted:
            lanes[id] = asyncio.create_task(send_all(id), name=f"webhook {id}")


async def send_all(webhook_id: UUID) -> None:
    """Until nothing is due. One tells before several go at once; after a failure one goes alone again."""
    abreast = 1
    while True:
        tries = await asyncio.gather(*(_finished(webhook_id) for _ in range(abreast)))
        if None in tries:
            return
        abreast = LANES if not any(each.problem for each in tries if each) else 1


async def _finished(webhook_id: UUID) -> Try | None:
    """One delivery; when the worker is asked to stop, what is under way gets a moment."""
    work = asyncio.ensure_future(send_next(webhook_id))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        with suppress(asyncio.CancelledError):
            await asyncio.wait([work], timeout=ENDING)
        work.cancel()
        raise


def _report(lane: Task[None]) -> None:
    if not lane.cancelled() and (problem := lane.exception()):
        log.error("A webhook's deliveries stopped; trying again.", exc_info=problem)
