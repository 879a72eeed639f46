"""Rows that nobody was found for: new contacts, with their notes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from ringbook.activities.actions import add_all
from ringbook.contacts import actions
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields.writing import Ready
from ringbook.imports.people import Person
from ringbook.imports.vocabulary import Vocabulary

COLUMNS = (
    *("first_name", "last_name", "address1", "address2", "postal_code", "city", "voivodeship", "country"),
    *("birthday", "language"),
)


async def add(crm: Crm, people: Sequence[tuple[Person, UUID]], words: Vocabulary, *, by: Viewer) -> None:
    """Add these people under these ids."""
    newcomers = [_newcomer(person, id, words.values(person)) for person, id in people]
    contacts = await actions.create_all(crm, newcomers, by=by)
    both = zip(contacts, people, strict=True)
    await add_all([(contact, person.notes) for contact, (person, _) in both if person.notes], by=by)


def _newcomer(person: Person, id: UUID, words: dict[str, Any]) -> actions.Newcomer:
    tags = words.pop("tags")
    return actions.Newcomer(
        values={name: getattr(person, name) for name in COLUMNS} | words,
        account_kind=person.account_kind or AccountKind.CUSTOMER,
        emails=[actions.Address(address) for address in person.emails],
        phones=[(phone.number, phone.kind) for phone in person.phones],
        tags=tags,
        custom_values=[Ready(key, value) for key, value in person.own],
        id=id,
    )
