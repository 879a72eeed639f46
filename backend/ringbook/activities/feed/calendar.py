"""Activities as an iCalendar (RFC 5545)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from icalendar import Calendar, Event, vDuration

from ringbook.activities.planned.models import Activity, ActivityKind
from ringbook.contacts.records import Record
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
UNTOLD = dict.fromkeys([*range(9), *range(11, 32), 127])
"""Controls that a text of RFC 5545 must not have: all but the tab and the end of a line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An activity with its category, and those it is with whom the calendar's owner sees."""

    activity: Activity
    company: Sequence[Record]

    @property
    def parts(self) -> tuple[object, ...]:
        """What an event shows beside the activity's own columns."""
        return *self.company, self.activity.category


def written(entries: Iterable[Entry], viewer: Viewer, home: str) -> bytes:
    """home: the app's address."""
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
    for entry in entries:
        calendar.add_component(_event(entry, home))
    return calendar.to_ical()


def _event(entry: Entry, home: str) -> Event:
    activity = entry.activity
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
    company = ", ".join(map(str, entry.company))
    event.add("description", "\n\n".join(filter(None, [_plain(company), _plain(activity.note), url])))
    event.add("url", url)
    if where := activity.place or activity.number:
        event.add("location", _plain(where))
    return event


def _categories(activity: Activity) -> list[str]:
    own = [str(activity.category)] if activity.category else []
    return [say(NAMES[activity.kind]), *own]


def _plain(text: str) -> str:
    return text.translate(UNTOLD)


def _kind(activity: Activity) -> str:
    """The API's type."""
    return "".join(part.capitalize() for part in activity.kind.value.split("_"))
