"""Asking the line of a request, once, and noting what it says."""

import logging
from datetime import timedelta
from uuid import UUID

from ringbook.core.unit import unit_of_work
from ringbook.dialling.lines.house import House
from ringbook.dialling.meetings import clock
from ringbook.dialling.pbx import Answer, Order, Pbx, Refused, Ringing
from ringbook.dialling.progress import hold_call
from ringbook.dialling.requests.models import DialRequest, DialRequestState
from ringbook.dialling.requests.progress import heard
from ringbook.dialling.requests.telling import CHANGED, tell
from ringbook.dialling.ringing import patience
from ringbook.dialling.wording import LOST, SILENT, TOO_LATE
from ringbook.settings import settings
from ringbook.telephony.models import Call, CallDirection

log = logging.getLogger(__name__)
SKEW = timedelta(minutes=1)
AT_ONCE = 200


async def ask(request_id: UUID, pbx: Pbx | None = None) -> None:
    """Send a request. It is marked first: whoever finds the mark leaves it alone."""
    async with unit_of_work():
        request = await held(request_id)
        if request is None or request.sent_at or request.state is not DialRequestState.ASKED:
            return
        now = await clock()
        if (now - request.at).total_seconds() > patience():
            await become(request, DialRequestState.REFUSED, message=TOO_LATE, ended_at=now)
            return
        await request.become(request.state, sent_at=now)
        order = _order(request)
    await note(request_id, await (pbx or House()).originate(order))


async def note(request_id: UUID, answer: Answer) -> None:
    """What the PBX said. In doubt the call's events may still tell; if they don't, it is settled as unclear."""
    async with unit_of_work():
        if isinstance(answer, Ringing):
            await hold_call(answer.external_id)
        request = await held(request_id)
        if request is None or request.call_id:
            return
        now = await clock()
        if isinstance(answer, Ringing):
            await become(request, DialRequestState.RINGING, external_id=answer.external_id, ringing_at=now)
        elif isinstance(answer, Refused):
            await become(request, DialRequestState.REFUSED, message=answer.message, ended_at=now)
        else:
            await become(request, DialRequestState.UNCLEAR, message=answer.message)
    if isinstance(answer, Ringing):
        await _catch_up(answer.external_id, request)


async def settle_hanging() -> None:
    """Those of which the PBX, or the worker that asked it, was heard no more."""
    config, now = settings(), await clock()
    lost = DialRequest.filter(state=DialRequestState.ASKED, at__lt=now - timedelta(seconds=config.dial_grace))
    silent = DialRequest.filter(
        state=DialRequestState.RINGING, call_id=None, at__lt=now - timedelta(seconds=config.dial_silence)
    )
    for rows in (lost, silent):
        for request in await rows.limit(AT_ONCE):
            await _settle(request.id, request.state)


async def held(id: UUID) -> DialRequest | None:
    """The request, ours alone until the commit."""
    return await DialRequest.select_for_update().get_or_none(id=id)


async def become(request: DialRequest, state: DialRequestState, **values: object) -> None:
    """Another state, told to whoever pressed."""
    before = request.state.value
    await request.become(state, **values)
    await tell(CHANGED, request, before=before)


async def _settle(id: UUID, state: DialRequestState) -> None:
    async with unit_of_work():
        request = await held(id)
        if request is None or request.state is not state or request.call_id:
            return
        if state is DialRequestState.RINGING:
            await become(request, DialRequestState.UNCLEAR, message=SILENT)
        elif request.sent_at:
            await become(request, DialRequestState.UNCLEAR, message=LOST)
        else:
            await become(request, DialRequestState.REFUSED, message=TOO_LATE, ended_at=await clock())


async def _catch_up(external_id: str, request: DialRequest) -> None:
    """The call's first events may have come before the PBX's answer. Locks go call, name, request."""
    async with unit_of_work():
        calls = Call.filter(external_id=external_id, direction=CallDirection.OUT, started_at__gte=request.at - SKEW)
        if call := await calls.order_by("-started_at").select_for_update().first():
            await heard(call)


def _order(request: DialRequest) -> Order:
    return Order(
        try_id=request.id,
        number=request.called,
        presented=request.presented,
        project=request.project_name,
        extension=request.extension,
        line=request.line_id,
    )
