"""Numbers in the base that may be the caller's: found by two indexes in one query, judged afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from tortoise import connections

from ringbook.phones.numbers import Number, is_extension
from ringbook.telephony.identification.switchboards import heads

POLISH = 9
"""Digits of a Polish number; its last nine say it all."""
SUFFIX = 7
"""Digits that must agree elsewhere, and the shorter number must be the end of the longer."""
MOST = 250
POLAND = "+48"

_HITS = """
SELECT n.contact_id, n.organization_id, n.number, n.e164, n.reversed_digits, n.extension,
       c.archived_at IS NOT NULL AS archived, CASE WHEN o.deleted_at IS NULL THEN c.organization_id END AS employer_id
FROM phone_number n
LEFT JOIN contact c ON c.id = n.contact_id
LEFT JOIN organization o ON o.id = coalesce(n.organization_id, c.organization_id)
WHERE (n.e164 = ANY(%s) OR n.reversed_digits LIKE %s)
  AND c.deleted_at IS NULL AND (n.organization_id IS NULL OR o.deleted_at IS NULL)
ORDER BY n.e164 IS NOT NULL AND n.e164 = %s DESC, n.id LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A number of a contact or of an organization, of just one of them.

    number: as it was typed. archived: its contact is. employer_id: the contact's organization.
    """

    contact_id: UUID | None
    organization_id: UUID | None
    number: str = ""
    e164: str | None = None
    reversed_digits: str = ""
    extension: str = ""
    archived: bool = False
    employer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """A caller's number, and what is looked for. alike: digits that must agree at the end.

    heads: switchboards whose number it begins with, as E.164, with the digits behind it: an extension.
    """

    number: Number
    region: str
    alike: int
    heads: dict[str, str]

    @classmethod
    def of(cls, number: Number, region: str) -> Self:
        home = number.e164.startswith(POLAND) if number.e164 else region == "PL"
        return cls(number, region, POLISH if home else SUFFIX, heads(number, region))

    @property
    def findable(self) -> bool:
        """Extensions (five digits at most) and what has no number in it are nobody's."""
        return not is_extension(self.number.typed) and (
            self.number.e164 is not None or len(self.number.digits) >= self.alike
        )


async def hits_of(sought: Sought) -> list[Hit]:
    """In the whole base, whoever asks; nothing that is in the trash. The exact ones first."""
    number = sought.number
    exact = [e164 for e164 in (number.e164, *sought.heads) if e164]
    ending = number.reversed[: sought.alike] + "%" if len(number.digits) >= sought.alike else number.reversed
    values: Sequence[object] = [exact, ending, number.e164, MOST]
    rows = await connections.get("default").execute_query_dict(_HITS, list(values))
    return [Hit(**row) for row in rows]
