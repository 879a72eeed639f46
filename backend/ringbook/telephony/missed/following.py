"""What a call's progress means for the queue of missed calls."""

from datetime import UTC, datetime

from tortoise.expressions import Q

from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.telephony.actions.told import FORWARDED
from ringbook.telephony.missed.actions import mark_settled
from ringbook.telephony.missed.callers import WAITING, of_same_number, waiting_before
from ringbook.telephony.models import Call, CallbackState


async def follow(call: Call, by: Viewer) -> None:
    """Look at a call anew after each of its events, in whatever order they came.

    What follows for the call itself is part of the event that was just told; other calls have a story of their own.
    Rows that somebody is changing at this moment are passed over rather than waited for: a ring must not wait, and the
    next event or whoever settles the number takes them along.
    """
    await _look_at(call, by)
    if call.answered_at is not None and call.number:
        await _reached(call, by)


async def _look_at(call: Call, by: Viewer) -> None:
    wanted = _to_ring_back(call)
    if wanted and call.callback_state is None:
        await _open(call, by)
    elif not wanted and call.callback_state is not None:
        await _set(call, callback_state=None, claimed_by_id=None, claimed_at=None, settled_by_id=None, settled_at=None)


def _to_ring_back(call: Call) -> bool:
    """A withheld number can't be rung back; a call that was passed on is up to the next leg."""
    return call.missed and bool(call.number) and not call.withheld and call.cause != FORWARDED


async def _open(call: Call, by: Viewer) -> None:
    """It takes the place of those before it, and whoever claimed these has it now; unless one came after it."""
    later = of_same_number(call).filter(started_at__gt=call.started_at)
    reached = Q(answered_at__gt=call.started_at)
    if await later.filter(reached | Q(callback_state__in=WAITING)).exists():
        await _set(call, callback_state=CallbackState.SETTLED, settled_at=datetime.now(UTC))
        return
    before = await waiting_before(call).select_for_update(skip_locked=True, no_key=True)
    claim = next((each for each in before if each.claimed_by_id), None)
    for each in before:
        await mark_settled(each, None, by=by)
    if claim:
        claimed = {"claimed_by_id": claim.claimed_by_id, "claimed_at": claim.claimed_at}
        await _set(call, callback_state=CallbackState.CLAIMED, **claimed)
    else:
        await _set(call, callback_state=CallbackState.OPEN)


async def _reached(call: Call, by: Viewer) -> None:
    """Somebody talked with the number: what waited for that is settled."""
    waiting = await waiting_before(call).select_for_update(skip_locked=True, no_key=True)
    if not waiting:
        return
    who = await _on_the_phone(call)
    for each in waiting:
        await mark_settled(each, who, by=by)


async def _on_the_phone(call: Call) -> User | None:
    if call.user_id:
        return await User.get_or_none(id=call.user_id)
    rung = await call.users.all().limit(2)
    return rung[0] if len(rung) == 1 else None


async def _set(call: Call, **values: object) -> None:
    """The queue's columns alone: the event that brought this about tells of it."""
    await Call.filter(id=call.id).update(**values)
    call.update_from_dict(dict(values))
