"""What a new ticket gets when nobody chooses: its Crm, its type, its priority."""

from collections.abc import Sequence
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.crms.models import Crm, Enterprise
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
from ringbook.telephony import policy as telephony
from ringbook.telephony.models import Call
from ringbook.tickets.models import Ticket


async def crm_for(id: str | None, values: dict[str, Any], viewer: Viewer) -> Crm:
    """The Crm that was named, else that of the contact or the organization, else the default one, else the only one.

    Raises NOT_FOUND, or BLANK at crmId when there is a choice to make.
    """
    if id is not None:
        return await find(crms.visible_to(viewer), id, "crmId")
    record = values.get("contact") or values.get("organization")
    if record is not None:
        crm: Crm = await record.crm
        return crm
    enterprise, seen = await Enterprise.first(), await crms.visible_to(viewer)
    chosen = [crm for crm in seen if enterprise and crm.id == enterprise.default_crm_id] or seen
    if len(chosen) != 1:
        raise DomainError("blank", "Choose a CRM.", field="crmId")
    return chosen[0]


async def choose_words(values: dict[str, Any]) -> None:
    """The type, and the priority if none was named, in place. Raises BLANK at typeId when no type is offered."""
    if values.get("type") is None:
        types = await _offered(DictionaryKind.TICKET_TYPE)
        if not types:
            raise DomainError("blank", "Choose a type.", field="typeId")
        values["type"] = types[0]
    if "priority" not in values:
        default = [word for word in await _offered(DictionaryKind.PRIORITY) if word.is_default]
        values["priority"] = default[0] if default else None


async def _offered(kind: DictionaryKind) -> list[DictionaryEntry]:
    """The default first."""
    return await DictionaryEntry.filter(kind=kind, active=True).order_by("-is_default", "rank", "name")


async def with_hidden(ticket: Ticket, calls: Sequence[Call], viewer: Viewer) -> list[Call]:
    """The calls that somebody chose for a ticket, and those it has that they don't see."""
    there = await Call.filter(tickets__id=ticket.id)
    seen = {call.id for call in await telephony.visible_to(viewer, [call.id for call in there])}
    return [*calls, *(call for call in there if call.id not in seen)]
