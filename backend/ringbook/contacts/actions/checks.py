"""What a contact's values must be like, whoever brings them: a form, a file or a machine."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.contacts.models import PersonType
from ringbook.core.checks import too_long
from ringbook.core.errors import DomainError
from ringbook.core.words import camel
from ringbook.crms.foreign import foreign

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


def tidy(values: dict[str, Any]) -> None:
    """Take needless blanks out of the texts."""
    for name in LENGTHS.keys() & values.keys():
        values[name] = " ".join(values[name].split()) if values[name] else values[name]


def problems(values: Mapping[str, Any], crm_id: UUID) -> list[DomainError]:
    """All that is wrong with the values that are given: BLANK, TOO_LONG, WRONG_TYPE, WRONG_CRM."""
    return [*_blank(values), *too_long(values, LENGTHS), *_wrong_type(values), *foreign(values, crm_id)]


def _blank(values: Mapping[str, Any]) -> list[DomainError]:
    return [
        DomainError("blank", sentence, field=camel(name))
        for name, sentence in NEEDED.items()
        if name in values and not values[name]
    ]


def _wrong_type(values: Mapping[str, Any]) -> list[DomainError]:
    if values.get("person_type") is not PersonType.ARCHIVED:
        return []
    return [DomainError("wrong_type", "Nobody becomes archived like this: archive the contact.", field="personType")]
