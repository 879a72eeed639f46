"""Who hears of a phone meeting that is due, or that went wrong."""

from uuid import UUID

from ringbook.activities.planned.models import Activity
from ringbook.contacts.records import record_of
from ringbook.core.viewer import Viewer
from ringbook.dialling.wording import REFUSALS, Refusal
from ringbook.identity.models import User
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind


async def tell_due(meeting: Activity) -> None:
    await notify(
        NotificationKind.PHONE_MEETING_DUE,
        await audience(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title="Time to call: {subject}",
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def tell_not_reached(meeting: Activity, by: Viewer | None) -> None:
    await notify(
        NotificationKind.DIAL_PROBLEM,
        await audience(meeting),
        subject=meeting,
        record=await record_of(meeting),
        by=by,
        title="Nobody was reached: {subject}",
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def tell_unclear(meeting: Activity) -> None:
    await notify(
        NotificationKind.DIAL_PROBLEM,
        await audience(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title="Nobody knows whether it rang, please look: {subject}",
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def tell_refused(meeting: Activity, why: Refusal) -> None:
    await notify(
        NotificationKind.DIAL_PROBLEM,
        await audience(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title=REFUSALS[why],
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def audience(meeting: Activity) -> list[UUID]:
    """Whoever is to make the call; else the project's members; else whoever planned it."""
    if meeting.assignee_id:
        return [meeting.assignee_id]
    members = await User.filter(projects=meeting.project_id, active=True) if meeting.project_id else []
    return [user.id for user in members] or [id for id in (meeting.author_id,) if id]
