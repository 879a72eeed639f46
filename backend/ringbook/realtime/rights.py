"""Which events may take something away, so that open subscriptions look again whether they may go on (ACC-5)."""

from uuid import UUID

from ringbook.history.actions import SETTINGS
from ringbook.history.models import Event, EventLink, FieldChange

RIGHTS = ("enterprise.", "crm.", "project.", "role.", "user.")
"""How the names of events begin that may take rights away."""
TIES = ("contact", "organization", "people", "project", "assignee", "participants", "managers", "account_kind", "crm")
"""Fields by whose change a row may leave somebody's sight."""


def of_settings(event: Event) -> bool:
    """Whether an event was told to everybody, and not only to those who have its records open."""
    return SETTINGS in event.also_tell


def concerns_record(event: Event) -> bool:
    """Whether an open record has to look at an event: it is about the record, or it may take the record away."""
    return not of_settings(event) or event.name.startswith(RIGHTS)


async def may_have_left(event: Event) -> bool:
    """Whether what an event happened to may have been on screens whose viewers don't see it now.

    Who never saw it must learn no more of it than those who did: neither what it was, nor who did what.
    """
    return event.name.endswith(".deleted") or await FieldChange.exists(event_id=event.id, field__in=TIES)


async def in_story(event: Event, record_id: UUID) -> bool:
    """Whether the record's timeline tells the event."""
    return await EventLink.exists(event_id=event.id, subject_id=record_id, story=True)
