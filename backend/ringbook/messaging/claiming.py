"""Taking messages one by one: whoever takes one commits that before it speaks to the gateway."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.core.unit import unit_of_work
from ringbook.messaging.models import Message, MessageChannel, MessageGateway, MessageState
from ringbook.messaging.outcomes import become, expire, pause
from ringbook.messaging.wording import LOST
from ringbook.settings import settings
from ringbook.silence.actions import silent

AT_ONCE = 200
RENEWALS = 4
"""How often within its lease a message that is in hand is heard of."""
_CLAIM = """
UPDATE message SET state = 'sending', claimed_at = clock_timestamp(), attempts = attempts + 1, version = version + 1
WHERE id = (SELECT id FROM message WHERE state = 'queued' AND channel = %s AND next_try_at <= clock_timestamp()
    ORDER BY (job_id IS NOT NULL), next_try_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id
"""
# What a person sends alone goes before what is sent to many.


async def claim(channel: MessageChannel) -> Message | None:
    """The next message that is due, ours alone: committed as SENDING. Nobody takes it a second time; if we die with it
    in hand it becomes unclear."""
    rows = await connections.get("default").execute_query_dict(_CLAIM, [channel.value])
    return await Message.get(id=rows[0]["id"]) if rows else None


async def clock() -> datetime:
    """The database's: workers on several machines have clocks of their own."""
    rows = await connections.get("default").execute_query_dict("SELECT clock_timestamp() AS now")
    now: datetime = rows[0]["now"]
    return now


async def open_gateway(channel: MessageChannel) -> MessageGateway | None:
    """The one of this channel, if it is switched on and does not rest after a failure."""
    gateway = await MessageGateway.get_or_none(channel=channel, active=True)
    return None if gateway is None or (gateway.resume_at and gateway.resume_at > await clock()) else gateway


async def fails(gateway: MessageGateway, words: str) -> None:
    """It takes nothing: rest a while before the next message tries it, each time longer. Several at once are one."""
    now, failures = await clock(), gateway.failures + 1
    values: dict[str, Any] = {"failures": failures, "last_error": words, "resume_at": now + pause(failures)}
    same = MessageGateway.filter(id=gateway.id, failures=gateway.failures)
    await same.update(failing_since=gateway.failing_since or now, **values)


async def works(gateway: MessageGateway) -> None:
    """It took something."""
    if gateway.failing_since:
        well: dict[str, Any] = {"failing_since": None, "failures": 0, "last_error": None, "resume_at": None}
        await MessageGateway.filter(id=gateway.id).update(**well)
        gateway.update_from_dict(well)


@asynccontextmanager
async def in_hand(message: Message) -> AsyncIterator[None]:
    """It is heard of as long as this lasts: a mail server may think about a letter for longer than the lease."""
    renewing = asyncio.create_task(_renew(message))
    try:
        yield
    finally:
        renewing.cancel()
        await asyncio.gather(renewing, return_exceptions=True)


async def _renew(message: Message) -> None:
    mine = Message.filter(id=message.id, state=MessageState.SENDING, attempts=message.attempts)
    while True:
        await asyncio.sleep(settings().message_lease / RENEWALS)
        await mine.update(claimed_at=await clock())


async def settle_lost() -> None:
    """Messages whose worker was heard of no more: they may have been sent, and only a person has them tried again."""
    late = await clock() - timedelta(seconds=settings().message_lease)
    for id in await _ids(Message.filter(state=MessageState.SENDING, claimed_at__lt=late)):
        async with unit_of_work():
            if message := await _held(id, MessageState.SENDING, claimed_at__lt=late):
                await become(message, MessageState.UNCLEAR, error=LOST)


async def settle_old() -> None:
    """Messages that waited in vain for a day."""
    if await silent():  # then nothing was tried
        return
    now = await clock()
    for id in await _ids(Message.filter(state=MessageState.QUEUED, expires_at__lt=now)):
        async with unit_of_work():
            if message := await _held(id, MessageState.QUEUED, expires_at__lt=now):
                await expire(message)


async def _held(id: UUID, state: MessageState, **conditions: Any) -> Message | None:
    rows = Message.filter(id=id, state=state, **conditions)
    return await rows.select_for_update(no_key=True, skip_locked=True).first()


async def _ids(rows: Any) -> list[UUID]:
    found: list[UUID] = await rows.order_by("id").limit(AT_ONCE).values_list("id", flat=True)
    return found
