"""“I'll call back at three”: the next step of a call is a phone meeting."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import strawberry
from tortoise.expressions import Subquery

from ringbook.activities.planned import policy
from ringbook.activities.planned.kinds.inputs import PhoneMeetingInput
from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.activities.planned.saving import planned
from ringbook.contacts.records import Record, owner
from ringbook.core.errors import DomainError, Problem, below
from ringbook.core.ids import global_id
from ringbook.core.moments import Moment, instant
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.phones.models import PhoneNumber
from ringbook.telephony.models import Call
from ringbook.wrap_up.models import CallNext
from ringbook.wrap_up.place import place_of

LONGEST_SUBJECT = 200


@strawberry.input(description="When to call back: it becomes a phone meeting with whom the call was with.")
class CallNextInput:
    starts_at: Moment = strawberry.field(description="The earliest time to call.")
    minutes: int = strawberry.field(default=15, description="For how long it is still time to call.")
    subject: str | None = strawberry.field(
        default=None, description="What it is about; up to 200 characters. Left out: that somebody is called back."
    )
    number: str | None = strawberry.field(
        default=None, description="Another number than the call's, however it is written."
    )
    note: str = strawberry.field(default="", description="Plain text, up to 20 000 characters.")
    project_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of which project it is; it works with the Crm of the contact or organization."
    )
    idempotency_key: str | None = strawberry.field(
        default=None,
        description="Up to 100 characters; the same key again answers with the first one's meeting,"
        " and so does the same time without one.",
    )


async def plan_next(call: Call, input: CallNextInput, *, by: Viewer) -> Any:
    """The phone meeting, for `by` to do; what they planned for the same call and time before is that one.

    Raises below `next` FORBIDDEN without activities:edit, and what `plan` can.
    """
    with below("next"):
        if not by.may("activities:edit"):
            raise DomainError("forbidden", "You may not plan phone meetings.", field="startsAt")
        if before := await _planned(call, instant(input.starts_at, by.zone, field="startsAt"), by):
            return before
        place = await place_of(call, by)
        try:
            meeting, _ = await planned(ActivityKind.PHONE_MEETING, await _meeting(call, place, input), by)
        except DomainError as error:
            raise DomainError.all_of(map(_at_the_begin, error.problems)) from None
    await CallNext.get_or_create(activity_id=meeting.id, defaults={"call_id": call.id})
    return meeting


async def _planned(call: Call, at: datetime, by: Viewer) -> Activity | None:
    """It waits still, at that time. Whoever wraps up has the call, so two at once take turns."""
    ids = CallNext.filter(call_id=call.id).values("activity_id")
    waits = policy.visible_to(by).filter(author_id=by.user_id, starts_at=at, done_at=None, outcome=None)
    return await waits.filter(id__in=Subquery(ids)).first()


def named(name: str) -> str:
    """What a phone meeting is about of which nobody said it."""
    return say("Call back: {name}", name=name)[:LONGEST_SUBJECT]


async def _meeting(call: Call, place: Record | None, input: CallNextInput) -> PhoneMeetingInput:
    name = str(place or call.national or say("Unknown number"))
    return PhoneMeetingInput(
        subject=input.subject or named(name),
        starts_at=input.starts_at,
        minutes=input.minutes,
        number=input.number or call.e164 or call.number or await number_of(place),
        note=input.note,
        project_id=input.project_id,
        idempotency_key=input.idempotency_key,
        **_whom(place),
    )


def _whom(place: Record | None) -> dict[str, Any]:
    """contact_id or organization_id, as inputs have them."""
    if place is None:
        return {}
    [(name, key)] = owner(place).items()
    return {name: strawberry.ID(global_id(type(place).__name__, key))}


async def number_of(place: Record | None) -> str:
    """For somebody who hid it: their main one, else the first; "" without any."""
    phone = await PhoneNumber.filter(**owner(place)).order_by("-main", "rank", "id").first() if place else None
    return phone.number if phone else ""


def _at_the_begin(problem: Problem) -> Problem:
    """The input has no end, so what is wrong with that is said of the begin."""
    return replace(problem, path=("startsAt",)) if problem.path == ("endsAt",) else problem
