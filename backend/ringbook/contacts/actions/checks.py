"""What a contact's values must be like, whoever brings them: a form, a file or a machine."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from ringbook.contacts.models import PersonType
from ringbook.core.checks import EARLIEST, too_long, too_many
from ringbook.core.errors import DomainError
from ringbook.core.words import camel, tidied
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
EASTERNMOST = timedelta(hours=14)
"""How far clocks are ahead of UTC at most."""
NEEDED = {"first_name": "Give the contact a first name.", "last_name": "Give the contact a last name."}


def tidy(values: dict[str, Any]) -> None:
    """Take needless blanks out of the texts, and what can't be seen."""
    for name in LENGTHS.keys() & values.keys():
        values[name] = tidied(values[name]) if values[name] else values[name]


def problems(values: Mapping[str, Any], crm_id: UUID) -> list[DomainError]:
    """All that is wrong with the values that are given.

    BLANK, TOO_LONG, TOO_MANY, WRONG_TYPE, WRONG_CRM; IN_FUTURE or OUT_OF_RANGE at birthday.
    """
    found = [*_blank(values), *too_long(values, LENGTHS), *too_many(values), *_wrong_type(values)]
    return [*found, *_wrong_birthday(values.get("birthday")), *foreign(values, crm_id)]


def _blank(values: Mapping[str, Any]) -> list[DomainError]:
    return [
        DomainError("blank", sentence, field=camel(name))
        for name, sentence in NEEDED.items()
        if name in values and not values[name]
    ]


def _wrong_birthday(day: date | None) -> list[DomainError]:
    """Today is the day that has begun somewhere."""
    if day is None:
        return []
    if day > (datetime.now(UTC) + EASTERNMOST).date():
        return [DomainError("in_future", "Nobody can have been born on this day.", field="birthday")]
    if day < EARLIEST.date():
        return [DomainError("out_of_range", "Choose a year from 1900 on.", field="birthday")]
    return []


def _wrong_type(values: Mapping[str, Any]) -> list[DomainError]:
    if values.get("person_type") is not PersonType.ARCHIVED:
        return []
    return [DomainError("wrong_type", "Nobody becomes archived like this: archive the contact.", field="personType")]
