"""Next in: saving an activity plans an analogous one, linked both ways (ACT-3)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ringbook.activities.planned.actions import plan
from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.texts import end_of
from ringbook.core import moments
from ringbook.core.errors import below
from ringbook.core.viewer import Viewer

SAME = ("contact", "organization", "project", "ticket", "assignee")
WORDS = ("type", "priority", "category")
AS_THEY_ARE = ("subject", "in_calendar", "reminders", "place", "number")


@dataclass(frozen=True, slots=True)
class Later:
    """So much later than the one it follows, or just `at`, in UTC."""

    hours: int = 0
    days: int = 0
    weeks: int = 0
    at: datetime | None = None

    def after(self, begin: datetime, viewer: Viewer) -> datetime:
        span = {"hours": self.hours, "days": self.days, "weeks": self.weeks}
        return self.at or moments.later(begin, viewer.zone, **span)


async def follow(activity: Activity, later: Later, *, by: Viewer) -> Activity:
    """An open one of the same kind, as long, with the same people and words; its note is empty, for what that tells
    happened the first time. Raises what `plan` does below `next`."""
    await activity.fetch_related(*SAME, *WORDS, "people", "participants")
    begin = later.after(activity.starts_at, by)
    values: dict[str, Any] = {name: getattr(activity, name) for name in (*SAME, *AS_THEY_ARE)}
    values |= {name: entry for name in WORDS if (entry := getattr(activity, name)) and entry.active}
    values |= {name: list(getattr(activity, name)) for name in ("people", "participants")}
    values |= {"mode": activity.mode} if activity.mode else {}
    end = end_of(begin, activity.ends_at - activity.starts_at)
    with below("next"):
        return await plan(activity.kind, by=by, starts_at=begin, ends_at=end, follows=activity, **values)
