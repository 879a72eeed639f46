"""The marks that numbers carry: do not call, whoever has the number; out of use, with those who are meant."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from ringbook.contacting.problems import Wish
from ringbook.phones.models import PhoneNumber
from ringbook.phones.numbers import Number

Key: TypeAlias = tuple[str, str]
"""Reversed digits and extension: the same for one number, however it is written."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that the base has of some numbers."""

    rows: Mapping[Key, Sequence[PhoneNumber]]

    def is_unwanted(self, number: Number) -> bool:
        """Somebody who has it asked not to be called at it."""
        return any(row.do_not_call for row in self._of(number))

    def is_out_of_use(self, wish: Wish) -> bool:
        """All who are meant say so: the contact and their company, or whoever has it where nobody is named."""
        owners = _owners(wish)
        rows = self._of(wish.number) if wish.number else []
        mine = [row for row in rows if not owners or {row.contact_id, row.organization_id} & owners]
        return bool(mine) and all(row.invalid for row in mine)

    def _of(self, number: Number) -> Sequence[PhoneNumber]:
        return self.rows.get((number.reversed, number.extension), [])


async def marks_of(wishes: Sequence[Wish]) -> Marks:
    """One statement, or none without numbers."""
    wanted = {wish.number.reversed for wish in wishes if wish.number and wish.number.digits}
    found = await PhoneNumber.filter(reversed_digits__in=wanted) if wanted else []
    rows = defaultdict[Key, list[PhoneNumber]](list)
    for row in found:
        rows[row.reversed_digits, row.extension].append(row)
    return Marks(rows)


def _owners(wish: Wish) -> set[UUID]:
    contact, organization = wish.contact, wish.organization
    ids = (contact and contact.id, contact and contact.organization_id, organization and organization.id)
    return {id for id in ids if id}
