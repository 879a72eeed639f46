"""What people do with phone meetings: dial one, and say what became of a try that nobody knows about."""

from dataclasses import dataclass, field
from uuid import UUID

from ringbook.activities.planned.models import Activity, DialOutcome
from ringbook.contacting.models import Channel
from ringbook.contacting.problems import Problem
from ringbook.contacting.rules import problems
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, record_of
from ringbook.core.errors import DomainError, not_found
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.dialling import outcomes
from ringbook.dialling.claiming import new_try
from ringbook.dialling.lines.choice import route_for
from ringbook.dialling.meetings import clock, held, is_open, number_of, tries_of
from ringbook.dialling.models import DialTryState
from ringbook.dialling.overriding import reason_of, tell_override
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones.numbers import Number

RING = "dialling.ring"


@dataclass(frozen=True, slots=True)
class ByHand:
    """link: for the viewer's own device, where no PBX rings it. problems: nothing was done, for their sake."""

    meeting: Activity
    link: str | None = None
    problems: list[Problem] = field(default_factory=list)


async def dial_by_hand(meeting: Activity, *, reason: str | None = None, by: Viewer) -> ByHand:
    """Have the viewer's phone and the meeting's number rung, by a job that leaves with this transaction.

    Raises DONE, NO_NUMBER, DIALLING, and TOO_SHORT and TOO_LONG for the reason.
    """
    meeting, why = await _held(meeting.id, "id"), reason_of(reason)
    number, user = _checked(meeting), await User.get(id=by.user_id)
    tries, now = await tries_of(meeting), await clock()
    if any(is_open(one, now) for one in tries):
        raise DomainError("dialling", "It is being dialled right now.", field="id")
    record = await record_of(meeting)
    found = await _objections(record, number, by)
    if found and not why:
        return ByHand(meeting, problems=found)
    await tell_override(record, found, why, national=meeting.national, about=[meeting], by=by)
    route = await route_for(user)
    if not route.rings:
        return ByHand(meeting, route.link(number))
    attempt = await new_try(meeting, tries, user_id=user.id, at=now, by=by)
    await defer(RING, try_id=str(attempt.id))
    return ByHand(meeting)


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


async def _objections(record: Record | None, number: Number, by: Viewer) -> list[Problem]:
    contact = record if isinstance(record, Contact) else None
    organization = record if isinstance(record, Organization) else None
    return await problems(Channel.CALL, number=number, contact=contact, organization=organization, by=by)


def _checked(meeting: Activity) -> Number:
    number = number_of(meeting)
    if meeting.done_at:
        raise DomainError("done", "This is done. Undo that first.", field="id")
    if not number.digits:
        raise DomainError("no_number", "There is no number to call.", field="id")
    return number


async def _held(id: UUID, field: str) -> Activity:
    meeting = await held(id)
    if meeting is None:
        raise not_found(field)
    return meeting
