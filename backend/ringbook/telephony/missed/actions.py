"""What people do with missed calls: claim one to ring back, let go of it, call it settled."""

from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record, update
from ringbook.identity.models import User
from ringbook.telephony.missed.callers import WAITING, of_same_number, waiting_before
from ringbook.telephony.models import Call, CallbackState

CLAIMED = "call.claimed"
RELEASED = "call.released"
SETTLED = "call.settled"
REOPENED = "call.reopened"


async def claim(call: Call, *, by: Viewer) -> Call:
    """Ring it back: it is theirs alone from now on. Of two at once the second is told who was first.

    Raises NOT_MISSED, SETTLED, and TAKEN with the name of who has it.
    """
    now = await _locked(call)
    if now.callback_state is CallbackState.SETTLED:
        raise _settled()
    if now.claimed_by_id == by.user_id:
        return now
    if now.claimed_by_id:
        holder = await User.get(id=now.claimed_by_id)
        raise DomainError("taken", "{name} is already ringing back.", field="id", name=holder.name)
    user = await User.get(id=by.user_id)
    return await _change(
        now, CLAIMED, {"callback_state": CallbackState.CLAIMED, "claimed_by": user, "claimed_at": datetime.now(UTC)}, by
    )


async def release(call: Call, *, by: Viewer) -> Call:
    """Let go of it, or of what a colleague claimed who went home. Raises NOT_MISSED, SETTLED."""
    now = await _locked(call)
    if now.callback_state is CallbackState.SETTLED:
        raise _settled()
    return await _open(now, RELEASED, by)


async def settle(call: Call, *, by: Viewer) -> Call:
    """Dealt with, and with it all missed calls of the number before it. Raises NOT_MISSED."""
    now = await _locked(call)
    user = await User.get_or_none(id=by.user_id)
    for each in (now, *await waiting_before(now).select_for_update(no_key=True)):
        if each.callback_state is not CallbackState.SETTLED:
            await mark_settled(each, user, by=by)
    return now


async def reopen(call: Call, *, by: Viewer) -> Call:
    """It was not settled after all. What waits of its number already is that: a number is rung back once.

    Raises NOT_MISSED, and SUPERSEDED while a later call of the number waits.
    """
    now = await _locked(call)
    if now.callback_state is not CallbackState.SETTLED:
        return now
    await _refuse_second(now)
    for each in await waiting_before(now).select_for_update(no_key=True):
        await mark_settled(each, None, by=by)
    return await _open(now, REOPENED, by)


async def _refuse_second(call: Call) -> None:
    """Two who reopen calls of one number at once take turns. Raises SUPERSEDED."""
    number = call.e164 or call.number
    lock = "SELECT pg_advisory_xact_lock(hashtext('callback'), hashtext(%s))"
    await connections.get("default").execute_query(lock, [number])
    if await of_same_number(call).filter(callback_state__in=WAITING, started_at__gt=call.started_at).exists():
        sentence = "A later call of this number waits to be rung back already."
        raise DomainError("superseded", sentence, field="id")


async def mark_settled(call: Call, user: User | None, *, by: Viewer) -> None:
    """user: who reached the number, or said that all is done; None when they called again."""
    values = {"callback_state": CallbackState.SETTLED, "settled_by": user, "settled_at": datetime.now(UTC)}
    await _change(call, SETTLED, values, by)


async def _locked(call: Call) -> Call:
    """As it is now, ours until the commit. Raises NOT_MISSED."""
    now = await Call.select_for_update(no_key=True).get(id=call.id)
    if now.callback_state is None:
        raise DomainError("not_missed", "This is no missed call that could be rung back.", field="id")
    return now


async def _open(call: Call, name: str, by: Viewer) -> Call:
    free = {"claimed_by": None, "claimed_at": None, "settled_by": None, "settled_at": None}
    return await _change(call, name, {"callback_state": CallbackState.OPEN} | free, by)


async def _change(call: Call, name: str, values: dict[str, Any], by: Viewer) -> Call:
    if changes := await update(call, **values):
        await call.fetch_related("contact", "organization")
        await record(name, call, by=by, changes=changes, about=(call.contact, call.organization), story=False)
    return call


def _settled() -> DomainError:
    return DomainError("settled", "This missed call is settled already.", field="id")
