"""Rows that find somebody they know: what the row says and the contact does not say yet."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from ringbook.activities import actions as notes
from ringbook.activities.models import Note
from ringbook.bulk.traces import Trace, column_of, raw, raw_of
from ringbook.contacts import actions
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import editable_by
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.writing import Ready
from ringbook.emails.actions import email_key
from ringbook.emails.models import EmailAddress
from ringbook.history.actions import CUSTOM
from ringbook.imports.people import Person
from ringbook.phones.actions import Given
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
    """Those among `ids` that the viewer may change."""
    rows = await editable_by(by).filter(id__in=list(ids)).prefetch_related("emails", "phones", "tags", "notes")
    return {row.id: Known(row, *map(_listed, (row.emails, row.phones, row.tags, row.notes))) for row in rows}  # type: ignore[attr-defined]


def news(person: Person, there: Known, words: dict[str, Any]) -> dict[str, Any]:
    """The values for `contacts.actions.change`; what the row leaves empty stays as it is, lists only grow."""
    contact = there.contact
    values = {name: said for name in COLUMNS if (said := getattr(person, name)) and said != getattr(contact, name)}
    values |= {name: row for name, row in words.items() if name != "tags" and row.id != getattr(contact, f"{name}_id")}
    if tags := [tag for tag in words["tags"] if tag.id not in {each.id for each in there.tags}]:
        values["tags"] = [*there.tags, *tags]
    return values | _addresses(person, there) | _numbers(person, there) | _own(person, contact)


async def change(person: Person, there: Known, values: dict[str, Any], *, by: Viewer) -> Trace:
    """Put the row's news on the contact; answers what an undo needs."""
    trace = _trace(there, values)
    if values:
        await actions.change(there.contact, by=by, complete=False, **values)
    if has_new_note(person, there):
        note = await notes.add(there.contact, person.notes, by=by)
        trace.after["note"] = str(note.id)
    return trace


def _trace(there: Known, values: dict[str, Any]) -> Trace:
    trace, contact = Trace(), there.contact
    for name, value in values.items():
        if name == "tags":
            trace.note_links(name, there.tags, value)
        elif name == "custom_values":
            for ready in value:
                trace.note(f"{CUSTOM}{ready.key}", contact.custom.get(ready.key), ready.value)
        elif name == "emails":
            trace.after[name] = [email.tidy for email in value[len(there.emails) :]]
        elif name == "phones":
            trace.after[name] = [given.number.strip() for given in value[len(there.phones) :]]
        else:
            column = column_of(contact, name)
            trace.note(column, raw(contact, column), raw_of(value))
    return trace


def has_new_note(person: Person, there: Known) -> bool:
    return bool(person.notes) and all(note.body != person.notes for note in there.notes)


def _own(person: Person, contact: Contact) -> dict[str, Any]:
    """Values of the Crm's own fields that differ; lists of options grow."""
    said = [(key, _grown(contact.custom.get(key), value)) for key, value in person.own]
    fresh = [Ready(key, value) for key, value in said if value != contact.custom.get(key)]
    return {"custom_values": fresh} if fresh else {}


def _grown(there: Any, value: Any) -> Any:
    if not isinstance(value, list) or not isinstance(there, list):
        return value
    return there + [key for key in value if key not in there]


def _listed(rows: Any) -> list[Any]:
    return sorted(rows, key=lambda row: (getattr(row, "rank", 0), row.id))


def _addresses(person: Person, there: Known) -> dict[str, Any]:
    kept = [actions.Address(email.address, email.main) for email in there.emails]
    have = {email_key(email.address) for email in there.emails}
    fresh = [actions.Address(address) for address in person.emails if email_key(address) not in have]
    return {"emails": kept + fresh} if fresh else {}


def _numbers(person: Person, there: Known) -> dict[str, Any]:
    kept = [Given.of(row) for row in there.phones]
    have = {(row.e164, row.extension) for row in there.phones}
    fresh = [
        Given(phone.number.typed, phone.kind)
        for phone in person.phones
        if (phone.number.e164, phone.number.extension) not in have
    ]
    return {"phones": kept + fresh} if fresh else {}
