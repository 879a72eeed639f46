"""Reminders that are due are told, each once, however many workers look."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.telling import in_charge
from ringbook.activities.reminders.models import ReminderTold
from ringbook.contacts.records import record_of
from ringbook.core.unit import unit_of_work
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind
from ringbook.notifications.wording import Word

AT_ONCE = 200
LATE = timedelta(minutes=1)
"""From when on it is said that a reminder comes late."""
TOO_LATE = timedelta(days=1)
"""What nobody was told in that time is told no more."""
EARLIEST = timedelta(weeks=4)
"""No reminder is set for longer before the begin."""

_TAKE = """
INSERT INTO reminder_told (activity_id, minutes, starts_at)
SELECT a.id, said::int, a.starts_at
FROM activity a CROSS JOIN jsonb_array_elements_text(a.reminders) said
CROSS JOIN LATERAL (SELECT a.starts_at - said::int * interval '1 minute' AS at) due
WHERE a.deleted_at IS NULL AND a.done_at IS NULL AND a.reminders <> '[]'
    AND a.starts_at BETWEEN %(oldest)s AND %(furthest)s
    AND due.at BETWEEN %(oldest)s AND %(now)s
    AND (due.at >= a.created_at OR a.starts_at > %(now)s AND EXISTS (SELECT
        FROM event JOIN field_change moved ON moved.event_id = event.id
        WHERE event.subject_id = a.id AND moved.field = 'starts_at'))
    AND NOT EXISTS (SELECT FROM reminder_told t
        WHERE t.activity_id = a.id AND t.minutes = said::int AND t.starts_at = a.starts_at)
ORDER BY due.at LIMIT %(most)s
ON CONFLICT (activity_id, minutes, starts_at) DO NOTHING
RETURNING activity_id, minutes
"""
# A time before the activity was made is none to remind at, unless it was moved: then it is news that it begins soon.
# Who comes second waits for the first one's row, finds it there, and takes nothing.


@dataclass(frozen=True, slots=True)
class Due:
    """An activity that people are to be reminded of now, and when they should have been."""

    activity: Activity
    at: datetime

    @property
    def late(self) -> timedelta | None:
        """By how much, if it matters. A begin that was moved since could not be told of before."""
        late = datetime.now(UTC) - max(self.at, self.activity.updated_at)
        return late if late > LATE else None


async def tell_due() -> int:
    """Tell the next AT_ONCE that are due; answers how many reminders that were."""
    async with unit_of_work():
        taken = await _take()
        for due in await _due(taken):
            await _tell(due)
    return len(taken)


async def forget_told() -> None:
    """What was told is forgotten when it would be told no more."""
    await ReminderTold.filter(told_at__lt=datetime.now(UTC) - EARLIEST - 2 * TOO_LATE).delete()


async def _take() -> Sequence[dict[str, Any]]:
    now = datetime.now(UTC)
    # Tortoise passes named values through, though it says "list".
    values: Any = {"now": now, "oldest": now - TOO_LATE, "furthest": now + EARLIEST, "most": AT_ONCE}
    return await connections.get("default").execute_query_dict(_TAKE, values)


async def _due(taken: Iterable[dict[str, Any]]) -> list[Due]:
    """Of several reminders of the same, all of them late, the last one tells it."""
    last: dict[UUID, int] = {}
    for row in taken:
        last[row["activity_id"]] = min(row["minutes"], last.get(row["activity_id"], row["minutes"]))
    activities = await Activity.filter(id__in=list(last)).prefetch_related("assignee", "participants")
    return [Due(each, each.starts_at - timedelta(minutes=last[each.id])) for each in activities]


async def _tell(due: Due) -> None:
    activity, late = due.activity, due.late
    words: dict[str, Word] = {"subject": activity.subject, "time": activity.starts_at}
    await notify(
        NotificationKind.REMINDER,
        await _audience(activity),
        subject=activity,
        record=await record_of(activity),
        title="{subject}: {time} (told {late} late)" if late else "{subject}: {time}",
        words={**words, "late": late} if late else words,
    )


async def _audience(activity: Activity) -> list[UUID]:
    """Those who do it; where none of them works here any more, whoever is in charge."""
    doers = [user for user in (activity.assignee, *activity.participants) if user]
    working = [user.id for user in doers if user.active]
    return working if working or not doers else await in_charge(activity)
