"""Rows that find somebody they know: what the row says and the contact does not say yet."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ringbook.activities.models import Note
from ringbook.bulk.traces import Trace, column_of, raw, raw_of
from ringbook.contacts.actions import Growth
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import editable_by
from ringbook.core.errors import gone
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.writing import Ready
from ringbook.emails.actions import email_key
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import CUSTOM
from ringbook.imports.people import Person
from ringbook.phones.models import PhoneNumber

COLUMNS = (
    *("first_name", "last_name", "account_kind", "address1", "address2", "postal_code", "city", "voivodeship"),
    *("country", "birthday", "language"),
)


@dataclass(frozen=True, slots=True)
class Known:
    """A contact with all that a row may add to."""

    contact: Contact
    emails: list[EmailAddress]
    phones: list[PhoneNumber]
    tags: list[Any]
    notes: list[Note]


async def known(ids: Collection[UUID], *, by: Viewer) -> dict[UUID, Known]:
    """Those among `ids` that the viewer may change. Raises GONE when one was merged or deleted since we found it."""
    rows = await editable_by(by).filter(id__in=list(ids)).prefetch_related("emails", "phones", "tags", "notes")
    others = set(ids).difference(row.id for row in rows)
    if others and await Contact.filter(id__in=others, deleted_at=None).count() < len(others):
        raise gone()
    return {row.id: Known(row, *map(_listed, (row.emails, row.phones, row.tags, row.notes))) for row in rows}  # type: ignore[attr-defined]


def news(person: Person, there: Known, words: dict[str, Any]) -> Growth:
    """What the row says and the contact doesn't; what the row leaves empty stays as it is, lists only grow."""
    contact = there.contact
    values = {name: said for name in COLUMNS if (said := getattr(person, name)) and said != getattr(contact, name)}
    values |= {name: row for name, row in words.items() if name != "tags" and row.id != getattr(contact, f"{name}_id")}
    addresses = {email_key(email.address) for email in there.emails}
    have = {(row.e164, row.extension) for row in there.phones}
    numbers = [(each.number, each.kind) for each in person.phones]
    tags = {tag.id for tag in there.tags}
    return Growth(
        contact.id,
        values,
        [address for address in person.emails if email_key(address) not in addresses],
        [(number, kind) for number, kind in numbers if (number.e164, number.extension) not in have],
        [tag for tag in words["tags"] if tag.id not in tags],
        _own(person, contact),
    )


def says_something(growth: Growth) -> bool:
    return any((growth.values, growth.emails, growth.phones, growth.tags, growth.custom_values))


def trace_of(there: Known, growth: Growth) -> Trace:
    """What an undo needs to know."""
    trace, contact = Trace(), there.contact
    for name, value in growth.values.items():
        column = column_of(contact, name)
        trace.note(column, raw(contact, column), raw_of(value))
    for ready in growth.custom_values:
        trace.note(f"{CUSTOM}{ready.key}", contact.custom.get(ready.key), ready.value)
    trace.note_links("tags", there.tags, [*there.tags, *growth.tags])
    added = {"emails": list(growth.emails), "phones": [number.typed.strip() for number, _ in growth.phones]}
    trace.after |= {name: each for name, each in added.items() if each}
    return trace


def has_new_note(person: Person, there: Known) -> bool:
    return bool(person.notes) and all(note.body != person.notes for note in there.notes)


def _own(person: Person, contact: Contact) -> list[Ready]:
    """Values of the Crm's own fields that differ; lists of options grow."""
    said = [(key, _grown(contact.custom.get(key), value)) for key, value in person.own]
    return [Ready(key, value) for key, value in said if value != contact.custom.get(key)]


def _grown(there: Any, value: Any) -> Any:
    if not isinstance(value, list) or not isinstance(there, list):
        return value
    return there + [key for key in value if key not in there]


def _listed(rows: Any) -> list[Any]:
    return sorted(rows, key=lambda row: (getattr(row, "rank", 0), row.id))
