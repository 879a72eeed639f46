"""Which events may take rights away, so that open subscriptions look again whether they may go on (ACC-5)."""

from ringbook.history.actions import SETTINGS
from ringbook.history.models import Event

RIGHTS = ("enterprise.", "crm.", "project.", "role.", "user.")
"""How the names of such events begin."""


def of_settings(event: Event) -> bool:
    """Whether an event was told to everybody, and not only to those who have its records open."""
    return SETTINGS in event.also_tell


def concerns_record(event: Event) -> bool:
    """Whether an open record has to look at an event: it is about the record, or it may take the record away."""
    return not of_settings(event) or event.name.startswith(RIGHTS)
