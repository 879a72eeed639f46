"""How the numbers of a contact or an organization change: the whole list at a time."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from tortoise.models import Model

from ringbook.core.checks import too_long, too_many
from ringbook.core.copying import maker
from ringbook.core.errors import DomainError, not_found
from ringbook.core.ids import global_id, key_of
from ringbook.history.actions import Change
from ringbook.phones.models import PhoneKind, PhoneNumber
from ringbook.phones.numbers import PROBLEMS, Number, problem, read

LENGTHS = {"description": 200}


@dataclass(frozen=True, slots=True)
class Given:
    """A number as a form or a file gives it. id: the global id of the one to keep."""

    number: str
    kind: PhoneKind = PhoneKind.MOBILE
    description: str = ""
    main: bool = False
    id: str | None = None
    invalid: bool = False
    do_not_call: bool = False

    @classmethod
    def of(cls, row: PhoneNumber) -> "Given":
        """A number that stays as it is."""
        key = global_id("PhoneNumber", row.pk)
        return cls(row.number, row.kind, row.description, row.main, key, row.invalid, row.do_not_call)


def problems(
    numbers: Sequence[Given], region: str, known: Mapping[UUID, PhoneNumber] | None = None
) -> list[DomainError]:
    """What is wrong with a list, with paths such as phones.1.number; TOO_MANY for the whole.

    known: what the owner has now, by id.
    """
    if crowded := too_many({"phones": numbers}):
        return crowded
    found, seen, left = [], set[tuple[str, str]](), dict(known or {})
    for place, given in enumerate(numbers):
        path, kept = f"phones.{place}", _kept(given, left)
        if kept:
            del left[kept.id]
        if given.id and not kept:
            found.append(not_found(f"{path}.id"))
        elif not (kept and kept.number == given.number) and (code := problem(given.number, region)):
            found.append(DomainError(code, PROBLEMS[code], field=f"{path}.number"))
        elif (same := _identity(given, region)) in seen:
            found.append(DomainError("taken", "This number is in the list twice.", field=f"{path}.number"))
        else:
            seen.add(same)
        found += too_long(asdict(given), LENGTHS, f"{path}.")
    return found


async def set_numbers(owner: Model, numbers: Sequence[Given], region: str) -> list[Change]:
    """Give `owner` just these numbers in this order; those with an id keep it. Answers the change for `update()`.

    Just one becomes main: the first that is marked, else the first. Raises NOT_FOUND for an id that is not the
    owner's, and what `problems` finds.
    """
    column = f"{owner._meta.db_table}_id"
    before = await PhoneNumber.filter(**{column: owner.pk}).order_by("rank", "id")
    known = {row.id: row for row in before}
    if found := problems(numbers, region, known):
        raise DomainError.all_of(found)
    main = next((place for place, given in enumerate(numbers) if given.main), 0)
    after = []
    for place, given in enumerate(numbers):
        number = read(given.number, region)
        values = _columns(number, given.kind, given.description) | {"main": place == main, "rank": place}
        values |= {"invalid": given.invalid, "do_not_call": given.do_not_call}
        row = _kept(given, known)
        after.append(await (_rewrite(row, values) if row else PhoneNumber.create(**{column: owner.pk}, **values)))
    if gone := known.keys() - {row.id for row in after}:
        await PhoneNumber.filter(id__in=gone).delete()
    old, new = [story(row) for row in before], [story(row) for row in after]
    return [Change("phones", old, new)] if old != new else []


def _kept(given: Given, known: Mapping[UUID, PhoneNumber]) -> PhoneNumber | None:
    key = key_of(given.id, "PhoneNumber") if given.id else None
    return known.get(key) if key else None


def _identity(given: Given, region: str) -> tuple[str, str]:
    number = read(given.number, region)
    return number.digits or given.number, number.extension


def new_numbers(
    numbers: Sequence[tuple[Number, PhoneKind]], *, behind: Sequence[PhoneNumber] = (), **owner: UUID
) -> list[PhoneNumber]:
    """Rows, not yet stored, of numbers that were read and found good before; the first of all is main.

    behind: those that the owner has. owner: contact_id or organization_id.
    """
    make = maker(PhoneNumber)
    return [
        make(**owner, **_columns(number, kind), main=rank == 0, rank=rank)
        for rank, (number, kind) in enumerate(numbers, len(behind))
    ]


def _columns(number: Number, kind: PhoneKind, description: str = "") -> dict[str, Any]:
    return {
        "number": number.typed.strip(),
        "e164": number.e164,
        "reversed_digits": number.reversed[:32],
        "extension": number.extension,
        "kind": kind,
        "description": description.strip(),
    }


async def _rewrite(row: PhoneNumber, values: dict[str, Any]) -> PhoneNumber:
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    if not changed:
        return row
    await PhoneNumber.filter(id=row.id).update(**changed)
    return copy(row).update_from_dict(changed)


def story(row: PhoneNumber) -> dict[str, Any]:
    """A number as the history keeps it."""
    kept = {"kind": row.kind.value, "description": row.description, "main": row.main}
    flags = {"invalid": row.invalid, "doNotCall": row.do_not_call}
    return {"id": str(row.id), "label": row.number} | kept | flags
