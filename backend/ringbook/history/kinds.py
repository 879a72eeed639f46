"""What a timeline can be narrowed to."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from typing import Any


class TimelineKind(StrEnum):
    NOTES = "notes"
    CALLS = "calls"
    MESSAGES = "messages"
    ACTIVITIES = "activities"
    FILES = "files"
    TICKETS = "tickets"
    RECORD = "record"


KINDS: dict[str, tuple[TimelineKind, ...]] = {
    "Note": (TimelineKind.NOTES,),
    "Call": (TimelineKind.CALLS,),
    "LoggedEvent": (TimelineKind.CALLS, TimelineKind.MESSAGES),
    "Message": (TimelineKind.MESSAGES,),
    "Activity": (TimelineKind.ACTIVITIES,),
    "File": (TimelineKind.FILES,),
    "Ticket": (TimelineKind.TICKETS,),
    "TicketComment": (TimelineKind.TICKETS,),
    "Contact": (TimelineKind.RECORD,),
    "Organization": (TimelineKind.RECORD,),
    "Webhook": (),
}
"""By the subject's model; of no kind is what is on nobody's timeline.

A row of one that may be of several kinds says which, as its `timeline_kind`.
"""


def subject_types(kinds: Collection[TimelineKind]) -> list[str]:
    """The models whose rows may be of these kinds; none for no kinds, which stand for all."""
    return [model for model, possible in KINDS.items() if set(kinds) & set(possible)]


def is_of(row: Any, kinds: Sequence[TimelineKind]) -> bool:
    """A row of `subject_types(kinds)` is of one of the kinds; no kinds stand for all."""
    return not kinds or getattr(row, "timeline_kind", kinds[0]) in kinds
