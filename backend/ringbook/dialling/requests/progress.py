"""What a PBX tells of a call becomes the state of the request that asked for it, and the call becomes ours."""

from datetime import timedelta

from tortoise.expressions import Q

from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.dialling.progress import SKEW, hold_call
from ringbook.dialling.requests.models import DialRequest, DialRequestState
from ringbook.dialling.requests.telling import CHANGED, tell
from ringbook.identity.viewers import viewer_of_user
from ringbook.telephony.actions import assign
from ringbook.telephony.missed.actions import settle
from ringbook.telephony.missed.callers import WAITING
from ringbook.telephony.models import Call

SOON = timedelta(minutes=2)
"""Within which a call that goes by another name is taken for the one that was asked for."""
OPEN = (DialRequestState.ASKED, DialRequestState.RINGING, DialRequestState.UNCLEAR)


async def heard(call: Call) -> None:
    """Something happened to an outgoing call, which is locked; nothing follows if nobody asked for it."""
    await hold_call(call.external_id)
    request = await _by_call(call) or await _by_name(call) or await _alike(call)
    if request:
        await _follow(request, call)


async def _by_call(call: Call) -> DialRequest | None:
    return await DialRequest.filter(call_id=call.id).select_for_update().first()


async def _by_name(call: Call) -> DialRequest | None:
    asked = DialRequest.filter(external_id=call.external_id, call_id=None, at__lte=call.started_at + SKEW)
    return await asked.order_by("-at").select_for_update().first()


async def _alike(call: Call) -> DialRequest | None:
    """By phone, number and time, for PBXes that never told how they call it."""
    number = call.e164 or "".join(sign for sign in call.number if sign.isdigit())
    if not number:
        return None
    near = DialRequest.filter(
        Q(Q(line_id=call.connection_id), Q(line_id=None), join_type=Q.OR),
        called=number,
        call_id=None,
        state__in=OPEN,
        at__gte=call.started_at - SOON,
        at__lte=call.started_at + SKEW,
    )
    users = {user.id for user in await call.users.all()}
    for request in await near.order_by("-at").select_for_update():
        unnamed = request.external_id == str(request.id)
        if unnamed and (request.user_id in users or request.extension == call.own_number):
            return request
    return None


async def _follow(request: DialRequest, call: Call) -> None:
    """Bring the request to where its call is."""
    before, state = request.state, _state_of(call)
    news = request.call_id is None
    if state is before and not news:
        return
    values = {"call_id": call.id, "ended_at": call.ended_at, "message": "" if call.answered_at else call.cause}
    await request.become(state, **values)
    await tell(CHANGED, request, before=before.value)
    if call.answered_at and request.callback_of_id:
        await _rung_back(request)
    if news and request.contact_id and request.contact_id != call.contact_id:
        await _make_theirs(request, call)


def _state_of(call: Call) -> DialRequestState:
    if call.ended_at:
        return DialRequestState.ENDED
    return DialRequestState.ANSWERED if call.answered_at else DialRequestState.RINGING


async def _rung_back(request: DialRequest) -> None:
    """Somebody was reached for the missed call, be it on another number."""
    waiting = await Call.get_or_none(id=request.callback_of_id, callback_state__in=WAITING)
    viewer: Viewer | None = await viewer_of_user(request.user_id)
    if waiting and viewer:
        await settle(waiting, by=viewer)


async def _make_theirs(request: DialRequest, call: Call) -> None:
    """Whoever pressed said whom they call, which the number alone may not tell."""
    contact = await Contact.get_or_none(id=request.contact_id, deleted_at=None)
    viewer: Viewer | None = await viewer_of_user(request.user_id)
    if contact and viewer:
        await assign(call, contact, by=viewer)
