"""Types of tickets and priorities come and go: a new type gets its flow, and what tickets have stays."""

from collections.abc import Sequence

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.actions import CREATED, DELETED
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.history.listening import on
from ringbook.tickets.flows.start import begin_flow
from ringbook.tickets.models import Ticket

USES = {DictionaryKind.TICKET_TYPE: "type_id__in", DictionaryKind.PRIORITY: "priority_id__in"}


@on(CREATED)
async def give_flow(entries: Sequence[DictionaryEntry], by: Viewer) -> None:
    for entry in entries:
        if entry.kind is DictionaryKind.TICKET_TYPE:
            await begin_flow(entry)


@on(DELETED)
async def keep_used(entries: Sequence[DictionaryEntry], by: Viewer) -> None:
    """Raises IN_USE, which keeps the entry."""
    for entry in entries:
        if entry.kind not in USES:
            continue
        # Locked, so that a ticket added in this moment is counted, or finds the entry gone.
        await DictionaryEntry.filter(id=entry.id).select_for_update()
        count = await Ticket.filter(**{USES[entry.kind]: [entry.id]}).count()
        if count:
            sentence = "Tickets that have this: {count}. Hide it instead."
            raise DomainError("in_use", sentence, field="id", count=count)
