"""Deleted tickets go for good after 30 days, with all that was said and told of them: these are personal data.

What hangs on them goes by their foreign keys; events and notifications have none. Bytes of files are swept by whoever
keeps them.
"""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from tortoise import connections

from ringbook.contacts.trash.purge import ON_TICKETS, TELLING
from ringbook.core.unit import unit_of_work
from ringbook.tickets.models import Ticket

KEPT = timedelta(days=30)
BATCH = 200
"""Tickets a transaction."""
_OF_THEIRS = "DELETE FROM {} USING {} owned WHERE subject_id = owned.id AND owned.ticket_id = ANY(%s)"
_STATEMENTS = (
    *(_OF_THEIRS.format(telling, table) for telling in TELLING for table in ON_TICKETS),
    *(f"DELETE FROM {telling} WHERE subject_id = ANY(%s)" for telling in TELLING),
    "DELETE FROM event_link WHERE subject_id = ANY(%s)",
    "DELETE FROM ticket WHERE id = ANY(%s)",
)


async def purge() -> int:
    """Away with all that is due; how many tickets those were."""
    count = 0
    while gone := await _batch():
        count += gone
    return count


async def _batch() -> int:
    async with unit_of_work():
        due = Ticket.filter(deleted_at__lt=datetime.now(UTC) - KEPT).order_by("deleted_at").limit(BATCH)
        ids: list[UUID] = [ticket.id for ticket in await due.only("id").select_for_update(skip_locked=True)]
        for statement in _STATEMENTS if ids else ():
            await connections.get("default").execute_query(statement, [ids])
    return len(ids)
