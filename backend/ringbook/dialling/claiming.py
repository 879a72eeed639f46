"""Which phone meetings are due to be dialled by themselves, and taking one: nobody else then takes it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.activities.planned.models import Activity
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.dialling import outcomes
from ringbook.dialling.forbidding import verdict
from ringbook.dialling.lines.choice import machine_route
from ringbook.dialling.meetings import clock, held, is_open, is_waiting, next_of, number_of, open_for, tries_of
from ringbook.dialling.models import DialHold, DialTry, DialTryState
from ringbook.dialling.pbx import Order
from ringbook.dialling.rules import Rules
from ringbook.identity.models import User
from ringbook.notifications.actions import CLOCK
from ringbook.projects.models import Project

_DUE = """
SELECT a.id FROM activity a JOIN project p ON p.id = a.project_id
WHERE a.kind = 'phone_meeting' AND a.mode = 'automatic'
    AND a.deleted_at IS NULL AND a.done_at IS NULL AND a.outcome IS NULL
    AND a.starts_at <= %(now)s AND a.ends_at > %(now)s AND p.id = ANY(%(open)s)
    AND NOT EXISTS (SELECT FROM dial_try t WHERE t.activity_id = a.id
        AND (t.state = 'dialling' OR t.starts_at = a.starts_at AND t.typed = a.number
            AND t.ended_at > %(now)s - p.pause_minutes * interval '1 minute'))
    AND NOT EXISTS (SELECT FROM dial_hold h WHERE h.activity_id = a.id AND h.until > %(now)s)
    AND NOT EXISTS (SELECT FROM dial_try t WHERE t.user_id = a.assignee_id AND t.ended_at IS NULL
        AND t.at > %(now)s - interval '2 hours')
ORDER BY a.ends_at, a.id LIMIT %(most)s
"""
# It only narrows down; `claim` decides. What this lets through and `claim` does not is settled by `watching`.


async def open_projects(now: datetime) -> list[UUID]:
    """Those that may dial at this moment."""
    projects = await Project.filter(dialling=True)
    return [project.id for project in projects if Rules.of(project).is_open(now)]


async def due(most: int) -> list[UUID]:
    """Meetings whose turn it seems to be, the most urgent first."""
    now = await clock()
    # Tortoise passes named values through, though it says "list".
    values: Any = {"now": now, "open": await open_projects(now), "most": most}
    rows: Sequence[dict[str, Any]] = await connections.get("default").execute_query_dict(_DUE, values)
    return [row["id"] for row in rows]


async def claim(meeting_id: UUID) -> Order | None:
    """Take a meeting for one try; None if it is not its turn, or another worker has it in hand.

    The try is committed before anybody asks the PBX, and is never asked for again: a worker that dies from here on
    leaves a try that becomes unclear, and no second ring.
    """
    async with unit_of_work():
        meeting = await held(meeting_id, or_none_if_busy=True)
        project = await Project.get_or_none(id=meeting.project_id) if meeting and meeting.project_id else None
        if meeting is None or project is None or not project.dialling or not is_waiting(meeting):
            return None
        found = await verdict(meeting, project)
        if found.refusal:
            await outcomes.refused(meeting, found.refusal)
            return None
        if found.quiet_until:
            await _hold_back(meeting, found.quiet_until)
            return None
        tries, now = await tries_of(meeting), await clock()
        turn = next_of(meeting, project, tries, now)
        if turn is None or turn > now or any(is_open(one, now) for one in tries):
            return None
        if tries and tries[-1].state is DialTryState.UNCLEAR:  # and nobody looked while it was theirs to dial
            await outcomes.unclear(meeting, tries[-1], tries[-1].message)
            return None
        caller = await _caller(meeting)
        if caller and not await _is_free(caller, now):
            return None
        attempt = await new_try(meeting, tries, user_id=caller, at=now, by=CLOCK, sent_at=now)
        return await order_of(attempt, project)


async def new_try(
    meeting: Activity, tries: Sequence[DialTry], *, user_id: UUID | None, at: datetime, by: Viewer, **values: Any
) -> DialTry:
    """The next one of this meeting, which is locked. tries: those there were."""
    number = number_of(meeting)
    attempt = DialTry(
        activity=meeting,
        number=1 + max((one.number for one in tries), default=0),
        user_id=user_id,
        called=number.e164 or number.digits,
        starts_at=meeting.starts_at,
        typed=meeting.number,
        at=at,
        **values,
    )
    attempt.external_id = str(attempt.id)
    await attempt.save()
    await outcomes.begun(meeting, attempt, by)
    return attempt


async def order_of(attempt: DialTry, project: Project | None) -> Order:
    """As the user's own line, or the main one, gets it."""
    user = await User.get_or_none(id=attempt.user_id) if attempt.user_id else None
    route = await machine_route(user)
    return Order(
        try_id=attempt.id,
        number=attempt.called,
        presented=project.presented_number if project else "",
        project=project.name if project else "",
        extension=route.extension if route else (user.extension or "" if user else ""),
        line=route.line_id if route else None,
    )


async def _hold_back(meeting: Activity, until: datetime) -> None:
    """Nobody looks at it before, so that those who may be called now get their turn."""
    await DialHold.update_or_create(activity_id=meeting.id, defaults={"until": until})


async def _caller(meeting: Activity) -> UUID | None:
    """Whose phone is rung; that of nobody in particular once the assignee left."""
    works_here = meeting.assignee_id and await User.filter(id=meeting.assignee_id, active=True).exists()
    return meeting.assignee_id if works_here else None


async def _is_free(user_id: UUID, now: datetime) -> bool:
    """No other call of the dialler is on this user's phone; until our transaction ends nobody else finds it free."""
    sql = "SELECT pg_try_advisory_xact_lock(hashtext('dialling'), hashtext(%s)) AS mine"
    rows = await connections.get("default").execute_query_dict(sql, [str(user_id)])
    return rows[0]["mine"] and not await open_for(user_id, now).exists()
