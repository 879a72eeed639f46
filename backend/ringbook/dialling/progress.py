"""What a PBX tells of a call becomes the state of the try that asked for it."""

from datetime import timedelta

from tortoise import connections

from ringbook.activities.planned.models import Activity
from ringbook.dialling import outcomes
from ringbook.dialling.meetings import held_try, may_still_turn_out
from ringbook.dialling.models import DialTry, DialTryState
from ringbook.telephony.models import Call

SKEW = timedelta(minutes=1)
"""By how much the clocks of our machines may differ. PBXes use the name of an old call again, some day."""
_CAUSES = {
    DialTryState.BUSY: {"busy", "userbusy", "rejected", "callrejected"},
    DialTryState.FAILED: {"congestion", "notfound", "unallocatednumber", "chanunavail", "failed", "error"},
}
"""Small letters and digits of what PBXes say; all else means that nobody answered."""


async def hold_call(external_id: str) -> None:
    """A call's events, and the PBX's answer that names it, take turns: whoever comes second finds what the first wrote.

    Taken before the meeting is locked.
    """
    sql = "SELECT pg_advisory_xact_lock(hashtext('dialled'), hashtext(%s))"
    await connections.get("default").execute_query(sql, [external_id])


async def heard(call: Call) -> None:
    """Something happened to an outgoing call; nothing follows if no try asked for it."""
    await hold_call(call.external_id)
    asked = DialTry.filter(external_id=call.external_id, at__lte=call.started_at + SKEW)
    known = await asked.order_by("-at").first()
    if known and (found := await held_try(known.id)):
        await follow(*found, call)


async def follow(meeting: Activity, attempt: DialTry, call: Call) -> None:
    """Bring the try to where its call is. What is unclear becomes clear with it, unless a person settled it before."""
    if call.answered_at and may_still_turn_out(attempt):
        await outcomes.answered(meeting, attempt)
    if call.ended_at is None:
        return
    if attempt.state is DialTryState.ANSWERED:
        await attempt.become(attempt.state, ended_at=attempt.ended_at or call.ended_at)
    elif may_still_turn_out(attempt):
        await outcomes.unanswered(meeting, attempt, _state_of(call.cause), call.cause)


def _state_of(cause: str) -> DialTryState:
    plain = "".join(sign for sign in cause.lower() if sign.isalnum())
    return next((state for state, causes in _CAUSES.items() if plain in causes), DialTryState.NO_ANSWER)
