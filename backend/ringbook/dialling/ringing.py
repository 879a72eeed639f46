"""Asking the PBX for a try that was taken, once, and noting what it says."""

import asyncio
import logging
import time
from uuid import UUID

from ringbook.activities.planned.models import Activity
from ringbook.core.unit import unit_of_work
from ringbook.dialling import outcomes
from ringbook.dialling.claiming import claim, due, order_of
from ringbook.dialling.lines.house import pbx
from ringbook.dialling.meetings import clock, held_try, may_still_turn_out
from ringbook.dialling.models import DialTry, DialTryState
from ringbook.dialling.pbx import Answer, Order, Pbx, Refused, Ringing
from ringbook.dialling.progress import SKEW, follow, hold_call
from ringbook.dialling.wording import TOO_LATE
from ringbook.projects.models import Project
from ringbook.settings import settings
from ringbook.silence.actions import silent
from ringbook.telephony.models import Call, CallDirection

log = logging.getLogger(__name__)
AT_ONCE = 10
"""Calls that a worker asks for at the same time."""


async def dial_due() -> None:
    """Dial all that is due, until nothing is, or nothing new."""
    line, seen = None if await silent() else await pbx(), set[UUID]()
    while line and (ids := await due(AT_ONCE)):
        found = await asyncio.gather(*(dial(id, line) for id in ids), return_exceptions=True)
        for error in (each for each in found if isinstance(each, BaseException)):
            log.error("A phone meeting could not be dialled.", exc_info=error)
        if True not in found and seen.issuperset(ids):
            return
        seen.update(ids)


async def dial(meeting_id: UUID, line: Pbx) -> bool:
    """One try of this meeting, if it is its turn; answers whether there was one."""
    order = await claim(meeting_id)
    if order:
        await ring(order, line)
    return order is not None


async def ring_by_hand(try_id: UUID) -> None:
    """Send a try that a person asked for. It is marked first: whoever finds the mark leaves it alone."""
    async with unit_of_work():
        found, line = await held_try(try_id), await pbx()
        if found is None or line is None or found[1].sent_at or not may_still_turn_out(found[1]):
            return
        meeting, attempt = found
        if (await clock() - attempt.at).total_seconds() > patience():
            await outcomes.unanswered(meeting, attempt, DialTryState.FAILED, TOO_LATE)
            return
        await attempt.become(attempt.state, sent_at=await clock())
        project = await Project.get_or_none(id=meeting.project_id) if meeting.project_id else None
        order = await order_of(attempt, project)
    await ring(order, line)


async def ring(order: Order, line: Pbx) -> None:
    """Ask, then note the answer. Whoever was asleep since the try was taken asks no more: it may be settled by now."""
    late = time.monotonic() - order.made > patience()
    await note(order.try_id, Refused(TOO_LATE) if late else await line.originate(order))


async def note(try_id: UUID, answer: Answer) -> None:
    """What the PBX said. In doubt the call's events may still tell; if they don't, `watching` makes it unclear."""
    async with unit_of_work():
        if isinstance(answer, Ringing):
            await hold_call(answer.external_id)
        found = await held_try(try_id)
        if found is None:
            return
        meeting, attempt = found
        if isinstance(answer, Ringing):
            await _rings(meeting, attempt, answer.external_id)
        elif not may_still_turn_out(attempt):
            return
        elif isinstance(answer, Refused):
            await outcomes.unanswered(meeting, attempt, DialTryState.FAILED, answer.message)
        else:
            await attempt.become(attempt.state, message=answer.message)


def patience() -> float:
    """Seconds after which a try is not sent any more; a lost one is settled after more than that."""
    return settings().dial_grace / 2


async def _rings(meeting: Activity, attempt: DialTry, external_id: str) -> None:
    await attempt.become(attempt.state, external_id=external_id, ringing_at=await clock())
    # Its first events may have come before the PBX's answer.
    calls = Call.filter(external_id=external_id, direction=CallDirection.OUT, started_at__gte=attempt.at - SKEW)
    if call := await calls.order_by("-started_at").first():
        await follow(meeting, attempt, call)
