"""Whom people chose for a number: found again when it calls, forgotten when the number leaves them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

from tortoise import connections

from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.telephony.identification.hits import Hit
from ringbook.telephony.identification.models import CallerChoice

_CHOSEN = """
SELECT c.id AS contact_id, NULL::uuid AS organization_id, r.caller AS number, c.archived_at IS NOT NULL AS archived,
       CASE WHEN o.deleted_at IS NULL THEN c.organization_id END AS employer_id
FROM caller_choice r JOIN contact c ON c.id = r.contact_id LEFT JOIN organization o ON o.id = c.organization_id
WHERE r.caller = %s AND c.deleted_at IS NULL
"""
_REMEMBER = """
INSERT INTO caller_choice (id, caller, contact_id, chosen_by_id, chosen_at) VALUES (%s, %s, %s, %s, %s)
ON CONFLICT (caller) DO UPDATE SET
    contact_id = excluded.contact_id, chosen_by_id = excluded.chosen_by_id, chosen_at = excluded.chosen_at
"""


def caller_of(e164: str | None, digits: str) -> str:
    """A number as choices know it: +48601602603, else its digits; "" for none."""
    return e164 or digits


async def remembered(caller: str) -> Hit | None:
    """Whom somebody chose for this number; nobody who is in the trash."""
    rows = await connections.get("default").execute_query_dict(_CHOSEN, [caller]) if caller else []
    return Hit(**rows[0]) if rows else None


async def remember(caller: str, contact_id: UUID, *, by: Viewer) -> None:
    """The next call of this number is with them; what was chosen before is forgotten."""
    if not caller:
        return
    who = by.user_id if await User.exists(id=by.user_id) else None
    choice = CallerChoice()
    values = [choice.id, caller, contact_id, who, datetime.now(UTC)]
    await connections.get("default").execute_query(_REMEMBER, values)


async def forget(contact_id: UUID, callers: Iterable[str]) -> None:
    """The contact does not have these numbers any more."""
    await CallerChoice.filter(contact_id=contact_id, caller__in=list(callers)).delete()
