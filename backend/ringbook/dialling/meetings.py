"""Phone meetings as the dialler takes them: locked, with their project, their tries and their people."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.activities.planned.models import Activity, ActivityKind, DialMode
from ringbook.dialling.models import DialTry, DialTryState
from ringbook.dialling.rules import Rules, next_try
from ringbook.phones.numbers import Number, read
from ringbook.projects.models import Project

LONGEST_CALL = timedelta(hours=2)
"""A call whose end nobody told occupies its phone no longer than this."""


async def clock() -> datetime:
    """The database's: workers on several machines have clocks of their own."""
    rows = await connections.get("default").execute_query_dict("SELECT clock_timestamp() AS now")
    now: datetime = rows[0]["now"]
    return now


async def held(id: UUID, *, or_none_if_busy: bool = False) -> Activity | None:
    """The meeting, ours alone until the commit; None for one that is deleted, or that somebody else has in hand."""
    rows = Activity.filter(id=id, kind=ActivityKind.PHONE_MEETING, deleted_at=None)
    return await rows.select_for_update(no_key=True, skip_locked=or_none_if_busy).first()


async def held_try(id: UUID) -> tuple[Activity, DialTry] | None:
    """A try and its meeting, which is locked first, a deleted one too."""
    attempt = await DialTry.get_or_none(id=id)
    if attempt is None:
        return None
    meeting = await Activity.select_for_update(no_key=True).get(id=attempt.activity_id)
    return meeting, await DialTry.select_for_update().get(id=id)


def is_waiting(meeting: Activity) -> bool:
    """It is dialled by itself, and that is not over."""
    return meeting.mode is DialMode.AUTOMATIC and meeting.outcome is None and meeting.done_at is None


def number_of(meeting: Activity) -> Number:
    return read(meeting.number, meeting.region)


async def tries_of(meeting: Activity) -> list[DialTry]:
    """All there were, the first one first."""
    return await DialTry.filter(activity_id=meeting.id).order_by("number")


def counted(meeting: Activity, tries: Sequence[DialTry]) -> list[DialTry]:
    """Those that count: of the begin and the number that the meeting has now."""
    return [one for one in tries if (one.starts_at, one.typed) == (meeting.starts_at, meeting.number)]


def next_of(meeting: Activity, project: Project, tries: Sequence[DialTry], now: datetime) -> datetime | None:
    """When it may be dialled next; None: never more."""
    mine = counted(meeting, tries)
    return next_try(
        Rules.of(project),
        meeting.starts_at,
        meeting.ends_at,
        used=len(mine),
        last_end=max((one.ended_at for one in mine if one.ended_at), default=None),
        now=now,
    )


def is_open(attempt: DialTry, now: datetime) -> bool:
    """The phone rings, or they talk."""
    return attempt.ended_at is None and attempt.at > now - LONGEST_CALL


def open_for(user_id: UUID, now: datetime) -> Any:
    """The tries for which this user's phone rings, or is in use."""
    return DialTry.filter(user_id=user_id, ended_at=None, at__gt=now - LONGEST_CALL)


def may_still_turn_out(attempt: DialTry) -> bool:
    """What became of it is not known yet."""
    return attempt.state in (DialTryState.DIALLING, DialTryState.UNCLEAR)
