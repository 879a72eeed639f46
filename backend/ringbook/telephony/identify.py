"""Who calls: from the surest sign to the weakest, in one query over the whole base (TEL-2, ORG-4)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.phones.numbers import Number, is_extension

POLISH = 9
"""Digits of a Polish number; its last nine say it all."""
SUFFIX = 7
"""Digits that must agree elsewhere, and the shorter number must be the end of the longer."""

_HITS = """
SELECT n.contact_id, n.organization_id, n.reversed_digits, n.e164 IS NOT NULL AND n.e164 = %s AS exact,
       CASE WHEN o.deleted_at IS NULL THEN c.organization_id END AS employer_id
FROM phone_number n
LEFT JOIN contact c ON c.id = n.contact_id
LEFT JOIN organization o ON o.id = coalesce(n.organization_id, c.organization_id)
WHERE (n.e164 = %s OR n.reversed_digits LIKE %s)
  AND c.deleted_at IS NULL AND (n.organization_id IS NULL OR o.deleted_at IS NULL)
ORDER BY exact DESC LIMIT 250
"""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose number it is. candidates: contacts, when several have it; then none of them is chosen."""

    contact_id: UUID | None = None
    organization_id: UUID | None = None
    candidate_ids: list[str] = field(default_factory=list)


async def identify(number: Number, region: str) -> Identity:
    """Exact E.164 first, else the end of the number. Extensions (five digits at most) are nobody's.

    What is found is found for the system; the policy decides what of it a viewer sees.
    """
    alike = POLISH if region == "PL" else SUFFIX
    if is_extension(number.typed) or (len(number.digits) < alike and number.e164 is None):
        return Identity()
    ending = number.reversed[:alike] + "%" if len(number.digits) >= alike else number.reversed
    rows = await connections.get("default").execute_query_dict(_HITS, [number.e164, number.e164, ending])
    exact = [row for row in rows if row["exact"]]
    return _choose(exact or [row for row in rows if _same_end(row["reversed_digits"], number.reversed, alike)])


def _same_end(one: str, other: str, alike: int) -> bool:
    """Both reversed: nine digits alike are a Polish number; fewer must be all the shorter one has."""
    if alike == POLISH:
        return one[:alike] == other[:alike]
    shorter, longer = sorted((one.rstrip("0"), other.rstrip("0")), key=len)
    return len(shorter) >= alike and longer.startswith(shorter)


def _choose(hits: list[dict[str, Any]]) -> Identity:
    contacts = {hit["contact_id"]: hit["employer_id"] for hit in hits if hit["contact_id"]}
    organization = _only(hit["organization_id"] for hit in hits if hit["organization_id"])
    if len(contacts) == 1:
        [(contact, employer)] = contacts.items()
        return Identity(contact, employer or organization)
    return Identity(None, organization, sorted(map(str, contacts)))


def _only(ids: Iterable[UUID]) -> UUID | None:
    """The one id there is; None for several or none."""
    distinct = set(ids)
    return distinct.pop() if len(distinct) == 1 else None
