"""Who may be told that something was deleted: those who would see it if it still were there."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.contacts import policy as contacts
from ringbook.core.viewer import Viewer
from ringbook.history.models import Event, EventLink
from ringbook.organizations import policy as organizations
from ringbook.tickets import policy as tickets

DELETED = ".deleted"
"""How the names of such events end."""
RECORDS: Mapping[str, Callable[[Viewer], QuerySet[Any]]] = {
    "Contact": contacts.even_in_trash,
    "Organization": organizations.even_in_trash,
}
ON_TICKETS = ("Ticket", "TicketComment")


async def deletion_seen(event: Event, viewer: Viewer) -> bool:
    """What belongs to contacts and organizations is seen by those who see one of them; what belongs to none, by all who
    see its kind."""
    if seen := RECORDS.get(event.subject_type):
        return await _any(seen, [event.subject_id], viewer)
    if event.subject_type in ON_TICKETS and not viewer.may(tickets.MAY_READ):
        return False
    ids: list[UUID] = await EventLink.filter(event_id=event.id).values_list("subject_id", flat=True)  # type: ignore[assignment]
    if any([await _any(seen, ids, viewer) for seen in RECORDS.values()]):
        return True
    return not any([await seen(viewer).model.filter(id__in=ids).exists() for seen in RECORDS.values()])


async def _any(seen: Callable[[Viewer], QuerySet[Any]], ids: list[UUID], viewer: Viewer) -> bool:
    return await seen(viewer).filter(id__in=ids).exists()
