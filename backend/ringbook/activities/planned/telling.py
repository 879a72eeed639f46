"""Who is given an activity to do hears of it."""

from ringbook.activities.planned.models import Activity
from ringbook.contacts.records import record_of
from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind


async def tell_assignee(activity: Activity, by: Viewer, before: User | None = None) -> None:
    """Unless they were it `before`, or did it themselves."""
    if activity.assignee_id is None or activity.assignee_id == (before.id if before else None):
        return
    await notify(
        NotificationKind.ACTIVITY_ASSIGNED,
        [activity.assignee_id],
        subject=activity,
        record=await record_of(activity),
        by=by,
        title="{who} gave you something to do: {subject}",
        words={"who": by.name, "subject": activity.subject},
    )
