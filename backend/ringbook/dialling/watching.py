"""What nobody else sees to: tries that hang, meetings that wait in vain, people who are to call now."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections
from tortoise.expressions import Subquery

from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.core.unit import unit_of_work
from ringbook.dialling import outcomes
from ringbook.dialling.claiming import open_projects
from ringbook.dialling.lines.house import pbx
from ringbook.dialling.meetings import clock, held, held_try
from ringbook.dialling.models import DialHold, DialTryState, DueTold
from ringbook.dialling.telling import tell_due
from ringbook.dialling.wording import LOST, SILENT, TOO_LATE
from ringbook.settings import settings

log = logging.getLogger(__name__)
AT_ONCE = 200
TOLD_NO_MORE = timedelta(days=1)
"""What nobody was told in that time is told no more, unless there still is time to call."""

_HANGING = """
SELECT id FROM dial_try WHERE state = 'dialling'
    AND at < %(now)s - (CASE WHEN ringing_at IS NULL THEN %(grace)s ELSE %(silence)s END) * interval '1 second'
ORDER BY at LIMIT %(most)s
"""
_IN_VAIN = """
SELECT a.id FROM activity a LEFT JOIN project p ON p.id = a.project_id
WHERE a.kind = 'phone_meeting' AND a.mode = 'automatic'
    AND a.deleted_at IS NULL AND a.done_at IS NULL AND a.outcome IS NULL AND a.starts_at <= %(now)s
    AND (a.ends_at <= %(now)s OR p.tries <= (SELECT count(*) FROM dial_try t WHERE t.activity_id = a.id
        AND t.starts_at = a.starts_at AND t.typed = a.number))
    AND NOT EXISTS (SELECT FROM dial_try t WHERE t.activity_id = a.id AND t.state = 'dialling')
ORDER BY a.starts_at LIMIT %(most)s
"""
_TAKE_DUE = """
INSERT INTO due_told (activity_id, starts_at)
SELECT a.id, a.starts_at FROM activity a LEFT JOIN project p ON p.id = a.project_id
WHERE a.kind = 'phone_meeting' AND a.deleted_at IS NULL AND a.done_at IS NULL AND a.outcome IS NULL
    AND a.starts_at <= %(now)s AND (a.starts_at >= %(oldest)s OR a.ends_at > %(now)s)
    AND (a.mode = 'manual' OR %(by_hand)s AND (p.dialling IS NOT TRUE OR p.id = ANY(%(open)s)))
    AND NOT EXISTS (SELECT FROM due_told t WHERE t.activity_id = a.id AND t.starts_at = a.starts_at)
ORDER BY a.starts_at LIMIT %(most)s
ON CONFLICT (activity_id, starts_at) DO NOTHING
RETURNING activity_id
"""
# Without a PBX people dial what machines should: in the hours of its project, at any time if that no longer dials.
# Who comes second waits for the first one's row, finds it there, and takes nothing.


async def settle_hanging() -> None:
    """Of which the PBX, or the worker that asked it, was heard no more."""
    config = settings()
    await _each(_settle, await _ids(_HANGING, grace=config.dial_grace, silence=config.dial_silence))


async def settle_in_vain() -> None:
    """Meetings whose time, or whose tries, are over. Where no PBX dials they are people's, and stay open."""
    if await pbx():
        await _each(_conclude, await _ids(_IN_VAIN))


async def tell_all_due() -> int:
    """Tell people of the next AT_ONCE that are theirs to call, each begin once; answers how many that were."""
    async with unit_of_work():
        now = await clock()
        hours = {"by_hand": not await pbx(), "open": await open_projects(now)}
        ids = await _ids(_TAKE_DUE, "activity_id", now, oldest=now - TOLD_NO_MORE, **hours)
        for id in ids:
            if meeting := await held(id):
                await tell_due(meeting)
    return len(ids)


async def forget_told() -> None:
    """What was told is forgotten when it would be told no more, and what was held back when it no longer is."""
    now = await clock()
    await DialHold.filter(until__lt=now).delete()
    still_due = Activity.filter(kind=ActivityKind.PHONE_MEETING, ends_at__gt=now).values("id")
    old = DueTold.filter(starts_at__lt=now - 2 * TOLD_NO_MORE, told_at__lt=now - TOLD_NO_MORE)
    await old.exclude(activity_id__in=Subquery(still_due)).delete()


async def _settle(try_id: UUID) -> None:
    found = await held_try(try_id)
    if found is None or found[1].state is not DialTryState.DIALLING:
        return
    meeting, attempt = found
    if attempt.sent_at is None:
        await outcomes.unanswered(meeting, attempt, DialTryState.FAILED, TOO_LATE)
    else:
        await outcomes.unclear(meeting, attempt, SILENT if attempt.ringing_at else LOST)


async def _conclude(meeting_id: UUID) -> None:
    if meeting := await held(meeting_id, or_none_if_busy=True):
        await outcomes.conclude(meeting)


async def _each(settle: Callable[[UUID], Awaitable[None]], ids: Iterable[UUID]) -> None:
    """Each in a transaction of its own: one that can't be settled keeps no other waiting."""
    for id in ids:
        try:
            async with unit_of_work():
                await settle(id)
        except Exception:
            log.exception("What the dialler left could not be settled; trying again.")


async def _ids(sql: str, column: str = "id", now: datetime | None = None, **values: Any) -> list[UUID]:
    # Tortoise passes named values through, though it says "list".
    values = {"now": now or await clock(), "most": AT_ONCE} | values
    rows: Sequence[dict[str, Any]] = await connections.get("default").execute_query_dict(sql, values)
    return [row[column] for row in rows]
