"""Of several whom a call may be with: what speaks for each (TEL-2)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tortoise import connections

from ringbook.contacts.loaders import contacts_by_id
from ringbook.contacts.models import Contact
from ringbook.core.viewer import Viewer
from ringbook.telephony.certainty import CallerCertainty
from ringbook.telephony.identification.models import CallerChoice
from ringbook.telephony.identification.numbers import caller_of_call
from ringbook.telephony.models import Call

_LAST = """
SELECT contact_id, max(started_at) AS at FROM call WHERE contact_id = ANY(%s) AND NOT id = ANY(%s) GROUP BY contact_id
"""
_MINE = "SELECT contact_id FROM contact_manager WHERE contact_id = ANY(%s) AND user_id = %s"


@dataclass(frozen=True, slots=True)
class Choice:
    """remembered: somebody chose them for the number before. mine: the viewer looks after them.

    last_call_at: of another call with them; None without one, and for those who may not see calls.
    """

    contact: Contact
    remembered: bool
    mine: bool
    last_call_at: datetime | None

    def place(self, open_tickets: int) -> tuple[bool, bool, bool, float, str]:
        """Sorts as the chooser shows them: remembered, mine, with open tickets, who called last, by name."""
        called = self.last_call_at.timestamp() if self.last_call_at else 0.0
        return not self.remembered, not self.mine, not open_tickets, -called, self.contact.sort_name


async def choices_by_call(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, list[Choice]]:
    """Those of its candidates that the viewer sees, in no order; none once somebody said who it was.

    A call that is with somebody because they were chosen before still has the others, to be chosen instead.
    """
    rows = await Call.filter(id__in=ids, assigned=False).select_related("connection")
    calls = [call for call in rows if call.candidate_ids and call.certainty is not CallerCertainty.MENTIONED]
    wanted = {UUID(id) for call in calls for id in call.candidate_ids}
    found = await contacts_by_id(list(wanted), viewer) if wanted else {}
    facts = await _facts(list({contact.id for contact in found.values()}), ids, viewer)
    chosen = await _chosen(calls)
    return {call.id: _of(call, found, facts, chosen.get(call.id)) for call in calls}


def _of(
    call: Call, found: Mapping[UUID, Contact], facts: tuple[Mapping[UUID, datetime], set[UUID]], chosen: UUID | None
) -> list[Choice]:
    last, mine = facts
    contacts = {found[id].id: found[id] for id in map(UUID, call.candidate_ids) if id in found}
    return [Choice(each, each.id == chosen, each.id in mine, last.get(each.id)) for each in contacts.values()]


async def _facts(
    contacts: Sequence[UUID], calls: Iterable[UUID], viewer: Viewer
) -> tuple[Mapping[UUID, datetime], set[UUID]]:
    """When each called or was called last, and whom the viewer looks after."""
    database = connections.get("default")
    if not contacts:
        return {}, set()
    last = await database.execute_query_dict(_LAST, [list(contacts), list(calls)]) if viewer.may("calls:read") else []
    mine = await database.execute_query_dict(_MINE, [list(contacts), viewer.user_id])
    return {row["contact_id"]: row["at"] for row in last}, {row["contact_id"] for row in mine}


async def _chosen(calls: Iterable[Call]) -> dict[UUID, UUID]:
    """By call, whom somebody chose for its number before."""
    callers = {call.id: await caller_of_call(call) for call in calls}
    choices = dict(await CallerChoice.filter(caller__in=list(callers.values())).values_list("caller", "contact_id"))
    return {call: choices[caller] for call, caller in callers.items() if caller in choices}
