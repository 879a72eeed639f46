"""Who hears of a phone meeting that is due, or that went wrong."""

from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.telling import in_charge
from ringbook.contacts.records import record_of
from ringbook.core.viewer import Viewer
from ringbook.dialling.wording import REFUSALS, Refusal
from ringbook.notifications.actions import notify
from ringbook.notifications.models import NotificationKind


async def tell_due(meeting: Activity) -> None:
    await notify(
        NotificationKind.PHONE_MEETING_DUE,
        await in_charge(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title="Time to call: {subject}",
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def tell_not_reached(meeting: Activity, by: Viewer | None) -> None:
    await notify(
        NotificationKind.DIAL_PROBLEM,
        await in_charge(meeting),
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
        await in_charge(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title="Nobody knows whether it rang, please look: {subject}",
        words={"subject": meeting.subject},
        text=meeting.national,
    )


async def tell_refused(meeting: Activity, why: Refusal) -> None:
    await notify(
        NotificationKind.DIAL_PROBLEM,
        await in_charge(meeting),
        subject=meeting,
        record=await record_of(meeting),
        title=REFUSALS[why],
        words={"subject": meeting.subject},
        text=meeting.national,
    )
