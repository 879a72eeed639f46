"""Activities as an iCalendar (RFC 5545)."""

from collections.abc import Iterable
from datetime import timedelta

from icalendar import Calendar, Event, vDuration

from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.core.ids import global_id
from ringbook.core.viewer import Viewer
from ringbook.core.words import say

NAMES = {
    ActivityKind.TASK: "Task",
    ActivityKind.CONVERSATION: "Conversation",
    ActivityKind.MEETING: "Meeting",
    ActivityKind.PHONE_MEETING: "Phone meeting",
}
AGAIN = timedelta(minutes=15)
"""After what time programs are asked to look again."""


def written(activities: Iterable[Activity], viewer: Viewer, home: str) -> bytes:
    """home: the app's address. With each activity come its contact, organization and category."""
    calendar = Calendar()
    for name, value in (
        ("prodid", "-//Ringbook//Ringbook//EN"),
        ("version", "2.0"),
        ("calscale", "GREGORIAN"),
        ("method", "PUBLISH"),
        ("name", f"Ringbook: {viewer.name}"),
        ("x-wr-calname", f"Ringbook: {viewer.name}"),
        ("x-wr-timezone", viewer.timezone),
        ("x-published-ttl", vDuration(AGAIN)),
    ):
        calendar.add(name, value)
    calendar.add("refresh-interval", vDuration(AGAIN), parameters={"VALUE": "DURATION"})
    for activity in activities:
        calendar.add_component(_event(activity, home))
    return calendar.to_ical()


def parts_of(activity: Activity) -> tuple[object, ...]:
    """What an event shows beside the activity's own columns."""
    return activity.contact, activity.organization, activity.category


def _event(activity: Activity, home: str) -> Event:
    event, url = Event(), f"{home}/calendar?activity={global_id(_kind(activity), activity.id)}"
    event.add("uid", f"{activity.id}@ringbook")
    event.add("dtstamp", activity.updated_at)
    event.add("created", activity.created_at)
    event.add("last-modified", activity.updated_at)
    event.add("sequence", activity.version)
    event.add("dtstart", activity.starts_at)
    if activity.ends_at > activity.starts_at:  # without one it takes no time, as RFC 5545 has it
        event.add("dtend", activity.ends_at)
    event.add("summary", f"✓ {activity.subject}" if activity.done_at else activity.subject)
    event.add("status", "CONFIRMED")
    event.add("transp", "TRANSPARENT" if activity.done_at else "OPAQUE")
    event.add("categories", _categories(activity))
    event.add("description", "\n\n".join(filter(None, [_with(activity), activity.note, url])))
    event.add("url", url)
    if where := activity.place or activity.number:
        event.add("location", where)
    return event


def _categories(activity: Activity) -> list[str]:
    own = [str(activity.category)] if activity.category else []
    return [say(NAMES[activity.kind]), *own]


def _with(activity: Activity) -> str:
    return ", ".join(str(each) for each in (activity.contact, activity.organization) if each)


def _kind(activity: Activity) -> str:
    """The API's type."""
    return "".join(part.capitalize() for part in activity.kind.value.split("_"))
