"""The queue goes out: message by message, over one connection, as long as there is something to send."""

import asyncio
import logging
from collections import defaultdict
from typing import Any

from ringbook.contacting.models import Channel
from ringbook.contacting.problems import Problem, ProblemCode
from ringbook.contacting.rules import problems
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, record_of
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking
from ringbook.identity.viewers import viewer_of_user
from ringbook.messaging.claiming import claim, fails, in_hand, works
from ringbook.messaging.gateways.answers import Later
from ringbook.messaging.lanes import Lane
from ringbook.messaging.models import Message, MessageChannel, MessageState
from ringbook.messaging.outcomes import become, held, settle
from ringbook.messaging.queueing import PATIENCE
from ringbook.messaging.wording import GONE, LEFT
from ringbook.notifications.actions import CLOCK
from ringbook.phones.numbers import read
from ringbook.silence.actions import silent

log = logging.getLogger(__name__)
LANES = 4
"""Messages of a channel that a worker has in hand at the same time, each over a connection of its own."""
ENDING = 3.0
"""Seconds that a worker which is asked to stop gives the message in hand."""
_at_work: defaultdict[MessageChannel, asyncio.Lock] = defaultdict(asyncio.Lock)


async def send_due() -> None:
    """What is due, on all channels at once; a channel that this process is at already is left to it."""
    if await silent():
        return
    free = [channel for channel in MessageChannel if not _at_work[channel].locked()]
    for result in await asyncio.gather(*map(_empty, free), return_exceptions=True):
        if isinstance(result, Exception):
            log.error("The queue of messages stopped; trying again.", exc_info=result)


async def _empty(channel: MessageChannel) -> None:
    """Until nothing is due, or the gateway takes nothing: one message tells, before several go at once."""
    async with _at_work[channel]:
        lanes = [Lane(channel)]
        try:
            if await _send_next(lanes[0]):
                lanes += [Lane(channel) for _ in range(LANES - 1)]
                ends = await asyncio.gather(*map(_drive, lanes), return_exceptions=True)
                for problem in filter(None, ends):
                    raise problem
        finally:
            await asyncio.gather(*(lane.close() for lane in lanes))


async def _drive(lane: Lane) -> None:
    while await _send_next(lane):
        pass


async def _send_next(lane: Lane) -> bool:
    """Whether there was one, and the gateway takes more. A worker that is asked to stop finishes what is in hand."""
    work = asyncio.ensure_future(_deal(lane))
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work], timeout=ENDING)
        raise


async def _deal(lane: Lane) -> bool:
    route = await lane.look()
    message = await claim(lane.channel) if route else None
    if route is None or message is None:
        return False
    record = await record_of(message)
    if record is None or await _held_back(message, record):
        return True
    message.origin = route.sender
    async with in_hand(message):
        answer = await route.carrier.send(message)
    async with unit_of_work():
        await settle(message, answer, record)
    if isinstance(answer, Later) and answer.all:
        await fails(route.gateway, answer.words)
        return False
    await works(route.gateway)
    return True


async def _held_back(message: Message, record: Record) -> bool:
    """Asked at the last moment: since it was queued, consent may have been withdrawn, or the night fallen."""
    if record.deleted_at:
        await _stop(message, GONE)
        return True
    by = await viewer_of_user(message.sender_id) if message.sender_id else CLOCK
    if by is None:
        await _stop(message, LEFT)
        return True
    with speaking(by.language):
        found = [each for each in await _against(message, record, by) if not set(each.keys) <= set(message.overridden)]
    if found:
        await _hold_back(message, found)
    return bool(found)


async def _stop(message: Message, words: str, **values: Any) -> None:
    """For good; unless something has become of it meanwhile."""
    async with unit_of_work():
        if row := await held(message):
            await become(row, MessageState.CANCELLED, error=words, **values)


async def _against(message: Message, record: Record, by: Viewer) -> list[Problem]:
    return await problems(
        Channel[message.channel.name],
        number=None if message.channel is MessageChannel.EMAIL else read(message.recipient, "PL"),
        contact=record if isinstance(record, Contact) else None,
        organization=None if isinstance(record, Contact) else record,
        by=by,
    )


async def _hold_back(message: Message, found: list[Problem]) -> None:
    """Until the quiet hours are over, if nothing else speaks against it; else for good. No gateway was asked."""
    attempts = message.attempts - 1
    ends = [each.until for each in found if each.code is ProblemCode.QUIET_HOURS and each.until]
    if len(ends) < len(found):
        await _stop(message, found[0].sentence, attempts=attempts)
        return
    until = max(ends)
    async with unit_of_work():
        if row := await held(message):
            values: dict[str, Any] = {"expires_at": max(row.expires_at, until + PATIENCE), "next_try_at": until}
            await become(row, MessageState.QUEUED, error=found[0].sentence, attempts=attempts, **values)
