"""A number was added, or left somebody: recent calls of nobody that came from it may be of somebody now."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.contacts.models import Contact
from ringbook.core.jobs import defer
from ringbook.history.actions import record, update
from ringbook.organizations.models import Organization
from ringbook.telephony.identification.identify import identify
from ringbook.telephony.identification.numbers import number_of
from ringbook.telephony.models import Call
from ringbook.telephony.ringing import pbx

IDENTIFIED = "call.identified"
RECENT = timedelta(days=30)
AT_ONCE = 20
"""Calls that are looked at in the transaction that changes the numbers; the rest is the worker's."""
BATCH = 100
ENDING = 7
"""Digits at the end by which calls and numbers are held against each other, before the ladder judges."""
JOB = "telephony.relabel"

_UNKNOWN = """
SELECT id, started_at FROM call
WHERE left(reverse(regexp_replace(coalesce(e164, number), '\\D', '', 'g')), 7) = ANY(%s)
  AND contact_id IS NULL AND NOT assigned AND number <> '' AND started_at > %s AND (started_at, id) < (%s, %s)
ORDER BY started_at DESC, id DESC LIMIT %s FOR NO KEY UPDATE SKIP LOCKED
"""
_LAST = UUID(int=2**128 - 1)


def endings_of(reversed_digits: Collection[str]) -> list[str]:
    """The ends of these numbers, each once; what is shorter names nobody."""
    return sorted({digits[:ENDING] for digits in reversed_digits if len(digits) >= ENDING})


async def relabel(endings: Sequence[str]) -> None:
    """Look again at recent unknown calls whose numbers end so: the latest at once, the others in a job."""
    rows = await _unknown(endings, datetime.now(UTC), _LAST, AT_ONCE + 1) if endings else []
    for id, _ in rows[:AT_ONCE]:
        await look_again(id)
    if len(rows) > AT_ONCE:
        id, at = rows[AT_ONCE - 1]
        await defer(JOB, endings=list(endings), before=at.isoformat(), than=str(id))


async def relabel_rest(endings: Sequence[str], at: datetime, id: UUID) -> tuple[datetime, UUID] | None:
    """The next batch of those that started before; where it ended, None when there is no more."""
    rows = await _unknown(endings, at, id, BATCH)
    for each, _ in rows:
        await look_again(each)
    return (rows[-1][1], rows[-1][0]) if len(rows) == BATCH else None


async def look_again(id: UUID) -> None:
    """Down the ladder once more for one call; the PBX that told of it tells who it is, too."""
    call = await Call.get(id=id).select_related("connection")
    found = await identify(await number_of(call), call.connection.region)
    values: dict[str, Any] = {"candidate_ids": found.candidate_ids, "certainty": found.certainty}
    values["contact"] = await Contact.get_or_none(id=found.contact_id) if found.contact_id else None
    values["organization"] = await Organization.get_or_none(id=found.organization_id) if found.organization_id else None
    changes = await update(call, **values)
    told = [change for change in changes if change.field in ("contact", "organization")]
    if changes:
        about = (values["contact"], values["organization"])
        await record(IDENTIFIED, call, by=pbx(call.connection), changes=told, about=about, story=bool(told))


async def _unknown(endings: Sequence[str], at: datetime, id: UUID, most: int) -> list[tuple[UUID, datetime]]:
    """Ours until the commit; what somebody changes at this moment is looked at by them."""
    values = [list(endings), datetime.now(UTC) - RECENT, at, id, most]
    rows = await connections.get("default").execute_query_dict(_UNKNOWN, values)
    return [(row["id"], row["started_at"]) for row in rows]
