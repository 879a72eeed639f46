"""The lists of a survivor: numbers, addresses, managers, tags; and what repeats of a number say of it."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from ringbook.core.checks import MOST
from ringbook.core.errors import DomainError
from ringbook.emails import actions as emails
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import Change, reference
from ringbook.merging.kinds import Kind, Record
from ringbook.phones import actions as phones
from ringbook.phones.models import PhoneNumber

PHONE = "phone:"
"""In front of a number's id it names what a merge changed of it."""
LONGEST = phones.LENGTHS["description"]


async def lists_of(record: Record) -> dict[str, list[Any]]:
    """By field, as the history keeps them."""
    owned = {f"{record._meta.db_table}_id": record.pk}
    return {
        "phones": [phones.story(row) for row in await PhoneNumber.filter(**owned).order_by("rank", "id")],
        "emails": [emails.story(row) for row in await EmailAddress.filter(**owned).order_by("rank", "id")],
        "managers": [reference(row) for row in await record.managers.all().order_by("name")],
        "tags": [reference(row) for row in await record.tags.all().order_by("name")],
    }


def list_changes(before: Mapping[str, list[Any]], after: Mapping[str, list[Any]]) -> list[Change]:
    """What a merge did to them. Raises TOO_MANY at dropIds when they have more than a record may have."""
    for name, rows in after.items():
        _, most = MOST[name]
        if len(rows) > max(most, len(before[name])):
            sentence = "Together they have too many numbers, addresses, managers or tags: at most {most} fit."
            raise DomainError("too_many", sentence, field="dropIds", most=most)
    return [Change(name, rows, after[name]) for name, rows in before.items() if rows != after[name]]


async def join_numbers(kind: Kind, keep: UUID, dropped: Sequence[UUID]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What the dropped ones say of numbers that the survivor has too: remarks are joined, warnings win.

    To be asked once the others have moved. Answers the values before and after, by "phone:<id>".
    """
    column = f"{kind.owner}_id"
    kept = await PhoneNumber.filter(**{column: keep})
    left = await PhoneNumber.filter(**{f"{column}__in": list(dropped)}).order_by("rank", "id")
    before, after = dict[str, Any](), dict[str, Any]()
    for row in kept:
        said = _said(row)
        joined = _joined(said, [_said(each) for each in left if _number(each) == _number(row)])
        if joined != said:
            before[f"{PHONE}{row.id}"], after[f"{PHONE}{row.id}"] = said, joined
            await PhoneNumber.filter(id=row.id).update(**joined)
    return before, after


def _number(row: PhoneNumber) -> tuple[str, str]:
    return row.e164 or row.reversed_digits, row.extension


def _said(row: PhoneNumber) -> dict[str, Any]:
    return {"description": row.description, "invalid": row.invalid, "do_not_call": row.do_not_call}


def _joined(said: dict[str, Any], others: Sequence[dict[str, Any]]) -> dict[str, Any]:
    remarks = dict.fromkeys(each["description"] for each in (said, *others) if each["description"])
    return {
        "description": "; ".join(remarks)[:LONGEST],
        "invalid": any(each["invalid"] for each in (said, *others)),
        "do_not_call": any(each["do_not_call"] for each in (said, *others)),
    }
