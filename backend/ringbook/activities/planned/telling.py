"""Who hears of an activity: whoever is given it to do, and whoever is in charge of it."""

from uuid import UUID

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


async def in_charge(activity: Activity) -> list[UUID]:
    """Whoever is to do it; if that is nobody who works here, the members of its project, else whoever planned it."""
    found = await User.filter(id=activity.assignee_id, active=True) if activity.assignee_id else []
    if not found and activity.project_id:
        found = await User.filter(projects=activity.project_id, active=True)
    return [user.id for user in found] or [id for id in (activity.author_id,) if id]
