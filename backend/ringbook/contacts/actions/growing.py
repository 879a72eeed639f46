"""Changing many contacts at once, as imports do: the rules and the story of `change`, in a few statements for all.

Lists only grow here: addresses, numbers and tags are added to what is there, and nothing is taken off.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import orjson
from tortoise import connections
from tortoise.models import Model

from ringbook.contacts.actions import checks
from ringbook.contacts.actions.archive import refuse_archived
from ringbook.contacts.actions.change import CHANGED
from ringbook.contacts.actions.lists import Lists
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.crms.models import Crm
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.history.actions import Change, plain, reference, refuse_merged
from ringbook.history.bulk import Happening, write_all
from ringbook.history.listening import announce
from ringbook.phones.models import PhoneKind
from ringbook.phones.numbers import Number
from ringbook.tags.models import Tag

_WRITTEN = (
    *("first_name", "last_name", "account_kind", "address1", "address2", "postal_code", "city", "voivodeship"),
    *("country", "birthday", "language", "position_id", "stage_id", "source_id", "organization_id", "custom"),
)
_UPDATE = f"""
UPDATE contact c SET {", ".join(f"{name} = n.{name}" for name in _WRITTEN)}, version = n.version, updated_at = %s
FROM jsonb_populate_recordset(NULL::contact, %s::jsonb) n WHERE c.id = n.id
"""


@dataclass(frozen=True, slots=True)
class Growth:
    """What a contact gets. values: columns, and references as rows. The others have been read already."""

    id: UUID
    values: dict[str, Any] = field(default_factory=dict)
    emails: Sequence[str] = ()
    phones: Sequence[tuple[Number, PhoneKind]] = ()
    tags: Sequence[Tag] = ()
    custom_values: Sequence[custom.Ready] = ()


async def grow_all(crm: Crm, wanted: Sequence[Growth], *, by: Viewer) -> None:
    """All or none; one of these a contact. Whether `by` may duplicate is to be asked before.

    Raises what `change` does. Who listens hears of all of them at once; screens are not told one by one.
    """
    await hold_rules(crm.id)
    ids = [each.id for each in wanted]
    locked = Contact.filter(id__in=ids).order_by("id").select_for_update(no_key=True)
    contacts = {contact.id: contact for contact in await locked}
    lists, before = await Lists.of(ids), await _references(contacts.values(), wanted)
    drafts = await custom.drafts(CustomFieldTarget.CONTACT, crm.id, [()])
    happened, changed = [], list[Contact]()
    for each in wanted:
        contact, company = contacts[each.id], contacts[each.id].organization_id
        own = custom.Draft(drafts[0].fields, contact.custom, dict(contact.custom))
        own.say(each.custom_values)
        _refuse(crm, contact, each.values, own, by)
        await custom.claim([own], record=contact.id)
        changes = [*_columns(contact, each.values, before), *lists.grow(each), *own.changes()]
        if changes:
            contact.update_from_dict({"custom": own.after, "version": contact.version + 1})
            changed.append(contact)
            happened.append(Happening(contact.id, contact.version, (company, contact.organization_id), changes))
    await lists.store()
    await connections.get("default").execute_query(_UPDATE, [datetime.now(UTC), _rows(changed)])
    await write_all(CHANGED, "Contact", happened, by=by)
    await announce(CHANGED, changed, by)


def _refuse(crm: Crm, contact: Contact, values: dict[str, Any], own: custom.Draft, by: Viewer) -> None:
    refuse_merged(contact)
    refuse_archived(contact)
    checks.tidy(values)
    if wrong := checks.problems(values, crm.id) + own.problems:
        raise DomainError.all_of(wrong)
    kind = values.get("account_kind", contact.account_kind)
    if kind != contact.account_kind:
        check_entry(crm, kind, by=by, field="accountKind")


async def _references(contacts: Iterable[Contact], wanted: Iterable[Growth]) -> dict[UUID, Model]:
    """The rows that these contacts refer to and will no more."""
    names = {name for each in wanted for name in each.values if name in Contact._meta.fk_fields}
    found: dict[UUID, Model] = {}
    for name in names:
        model = Contact._meta.fields_map[name].related_model  # type: ignore[attr-defined]
        ids = {getattr(contact, f"{name}_id") for contact in contacts} - {None}
        found |= {row.pk: row for row in await model.filter(id__in=list(ids))}
    return found


def _columns(contact: Contact, values: dict[str, Any], before: dict[UUID, Model]) -> Iterable[Change]:
    """Set what differs on the row, and tell it."""
    for name, value in values.items():
        column = f"{name}_id" if isinstance(value, Model) else name
        old, new = getattr(contact, column), value.pk if isinstance(value, Model) else value
        if old != new:
            contact.update_from_dict({column: new})
            said = (reference(before.get(old)), reference(value)) if column != name else (plain(old), plain(new))
            yield Change(name, *said)


def _rows(contacts: Sequence[Contact]) -> str:
    names = ("id", "version", *_WRITTEN)
    return orjson.dumps([{name: getattr(contact, name) for name in names} for contact in contacts]).decode()
