"""What people do with phone meetings: dial one, and say what became of a try that nobody knows about."""

from uuid import UUID

from ringbook.activities.planned.calling import is_unwanted
from ringbook.activities.planned.models import Activity, DialOutcome
from ringbook.core.errors import DomainError, not_found
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.dialling import outcomes
from ringbook.dialling.claiming import new_try
from ringbook.dialling.meetings import clock, held, is_open, number_of, tries_of
from ringbook.dialling.models import DialTryState
from ringbook.dialling.over_http import pbx
from ringbook.identity.models import User
from ringbook.phones.numbers import Number

RING = "dialling.ring"


async def dial_by_hand(meeting: Activity, *, by: Viewer) -> tuple[Activity, str | None]:
    """The meeting, and a tel: link where no PBX rings the viewer's phone: there is none, or it is no extension's.

    The PBX is asked by a job, which leaves with this transaction. Raises DONE, NO_NUMBER, DO_NOT_CALL, DIALLING.
    """
    meeting = await _held(meeting.id, "id")
    number, user = await _checked(meeting), await User.get(id=by.user_id)
    tries, now = await tries_of(meeting), await clock()
    if any(is_open(one, now) for one in tries):
        raise DomainError("dialling", "It is being dialled right now.", field="id")
    if pbx() is None or not user.extension:
        return meeting, f"tel:{number.e164 or number.digits}"
    attempt = await new_try(meeting, tries, user_id=user.id, at=now, by=by)
    await defer(RING, try_id=str(attempt.id))
    return meeting, None


async def resolve(meeting: Activity, *, reached: bool, by: Viewer) -> Activity:
    """After somebody looked: it was answered, and is done, or it was not, and the next try may come.

    Raises NOT_UNCLEAR for one of which all is known.
    """
    meeting = await _held(meeting.id, "phoneMeetingId")
    unclear = [one for one in await tries_of(meeting) if one.state is DialTryState.UNCLEAR]
    if meeting.outcome is not DialOutcome.UNCLEAR or not unclear:
        raise DomainError("not_unclear", "What became of this call is known by now.", field="phoneMeetingId")
    if reached:
        await outcomes.answered(meeting, unclear[-1], ended_at=unclear[-1].ended_at, by=by)
    else:
        await outcomes.unanswered(meeting, unclear[-1], DialTryState.NO_ANSWER, by=by)
    return meeting


async def _checked(meeting: Activity) -> Number:
    number = number_of(meeting)
    if meeting.done_at:
        raise DomainError("done", "This is done. Undo that first.", field="id")
    if not number.digits:
        raise DomainError("no_number", "There is no number to call.", field="id")
    if await is_unwanted(number):
        raise DomainError("do_not_call", "They asked not to be called at this number.", field="id")
    return number


async def _held(id: UUID, field: str) -> Activity:
    meeting = await held(id)
    if meeting is None:
        raise not_found(field)
    return meeting
