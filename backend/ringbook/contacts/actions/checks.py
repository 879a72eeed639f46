"""What a contact's values must be like, whoever brings them: a form, a file or a machine."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tortoise.models import Model

from ringbook.core.checks import short
from ringbook.core.errors import DomainError
from ringbook.core.words import camel

LENGTHS = {
    "first_name": 120,
    "last_name": 120,
    "address1": 200,
    "address2": 200,
    "postal_code": 20,
    "city": 120,
    "voivodeship": 80,
    "country": 80,
    "language": 35,
    "idempotency_key": 100,
}
NEEDED = {"first_name": "Give the contact a first name.", "last_name": "Give the contact a last name."}
FOREIGN = {
    "position": "This position belongs to another CRM.",
    "stage": "This stage belongs to another CRM.",
    "source": "This source belongs to another CRM.",
    "organization": "This organization belongs to another CRM.",
    "tags": "This tag belongs to another CRM.",
}


def tidy(values: dict[str, Any]) -> None:
    """Take needless blanks out of the texts."""
    for name in LENGTHS.keys() & values.keys():
        values[name] = " ".join(values[name].split()) if values[name] else values[name]


def problems(values: Mapping[str, Any], crm_id: UUID) -> list[DomainError]:
    """All that is wrong with the values that are given: BLANK, TOO_LONG, WRONG_CRM."""
    return [*_blank(values), *_too_long(values), *_foreign(values, crm_id)]


def _blank(values: Mapping[str, Any]) -> list[DomainError]:
    return [
        DomainError("blank", sentence, field=camel(name))
        for name, sentence in NEEDED.items()
        if name in values and not values[name]
    ]


def _too_long(values: Mapping[str, Any]) -> list[DomainError]:
    found = []
    for name, most in LENGTHS.items():
        try:
            short(values.get(name) or "", field=camel(name), most=most)
        except DomainError as error:
            found.append(error)
    return found


def _foreign(values: Mapping[str, Any], crm_id: UUID) -> list[DomainError]:
    chosen: list[tuple[str, str, Model | None]] = [
        (name, f"{camel(name)}Id", values.get(name)) for name in FOREIGN if name != "tags"
    ]
    chosen += [("tags", f"tagIds.{place}", tag) for place, tag in enumerate(values.get("tags") or ())]
    return [
        DomainError("wrong_crm", FOREIGN[name], field=path)
        for name, path, row in chosen
        if row is not None and row.crm_id != crm_id  # type: ignore[attr-defined]
    ]
