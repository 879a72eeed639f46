"""Where what happens to a message is told: with whom it is to, and with its ticket."""

from typing import Any

from ringbook.contacts.actions import companies
from ringbook.contacts.models import Contact
from ringbook.contacts.records import Record, around
from ringbook.messaging.models import Message
from ringbook.tickets.models import Ticket

QUEUED = "message.queued"
SENT = "message.sent"
DELIVERED = "message.delivered"
BOUNCED = "message.bounced"
FAILED = "message.failed"
UNCLEAR = "message.unclear"
POSTPONED = "message.postponed"
CANCELLED = "message.cancelled"
# The timeline has one entry a message, QUEUED, which shows how far it has come; of the others open pages hear.


async def about(message: Message, record: Record | None = None) -> list[Any]:
    """record: whom it is to, if that is known already."""
    told = await around(message) if record is None else await _with_company(record)
    return [*told, *(await Ticket.filter(id=message.ticket_id) if message.ticket_id else [])]


async def _with_company(record: Record) -> list[Record]:
    """As `around`."""
    return [record, *await companies(record.organization_id)] if isinstance(record, Contact) else [record]
