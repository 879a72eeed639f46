"""A worker with the mistake that this is all about: it asks the PBX first, and commits that it did afterwards."""

import asyncio
from uuid import UUID

from ringbook import worker
from ringbook.core.unit import unit_of_work
from ringbook.dialling import ringing
from ringbook.dialling.claiming import claim
from ringbook.dialling.pbx import Pbx


async def dial(meeting_id: UUID, line: Pbx) -> bool:
    async with unit_of_work():
        order = await claim(meeting_id)
        answer = await line.originate(order) if order else None
    if order and answer:
        await ringing.note(order.try_id, answer)
    return order is not None


if __name__ == "__main__":
    ringing.dial = dial
    asyncio.run(worker.main())
