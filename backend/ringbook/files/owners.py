"""What files hang on: contacts, organizations and tickets."""

from typing import Any, TypeAlias

from ringbook.contacts.records import Record, around, find_record, owner
from ringbook.core.find import find_or_none
from ringbook.core.viewer import Viewer
from ringbook.files.models import File
from ringbook.tickets import policy as tickets
from ringbook.tickets.models import Ticket

Owner: TypeAlias = Record | Ticket


async def find_owner(id: str, viewer: Viewer) -> Owner:
    """The record or the ticket with this global id, if the viewer sees it. Raises NOT_FOUND at recordId."""
    return await find_or_none(tickets.visible_to(viewer), id) or await find_record(id, viewer)


def owned(by: Owner) -> dict[str, Any]:
    """The column, and its value, of the files that hang there."""
    return {"ticket_id": by.id} if isinstance(by, Ticket) else owner(by)


async def about(file: File) -> list[Owner]:
    """Whose timelines tell what happens to a file; a ticket's are told in its own alone."""
    return [*await around(file), *(await Ticket.filter(id=file.ticket_id) if file.ticket_id else [])]
