"""Adding many contacts at once: the rules and the story of `create`, in a few statements for all of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from tortoise.models import Model

from ringbook.contacts.actions import checks
from ringbook.contacts.actions.create import CREATED
from ringbook.contacts.models import Contact
from ringbook.core.copying import copies, maker
from ringbook.core.errors import DomainError
from ringbook.core.ids import uuid7
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry, managers_with
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.emails.actions import Address, new_emails, wrong_emails
from ringbook.history.bulk import record_all
from ringbook.phones import actions as numbers
from ringbook.phones.models import PhoneKind
from ringbook.phones.numbers import Number
from ringbook.tags.models import Tag


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A contact to be added. values: as `create` takes them. phones, custom_values: have been read already."""

    values: dict[str, Any]
    account_kind: AccountKind = AccountKind.CUSTOMER
    emails: Sequence[Address] = ()
    phones: Sequence[tuple[Number, PhoneKind]] = ()
    tags: Sequence[Tag] = ()
    custom_values: Sequence[custom.Ready] = ()
    id: UUID = field(default_factory=uuid7)


async def create_all(crm: Crm, people: Sequence[Newcomer], *, by: Viewer) -> list[Contact]:
    """The contacts, in the order of `people`, all or none. Raises what `create` does.

    Who changes only what they look after becomes their manager. Their stories begin without the values they were made
    with: these would be ten rows a contact, and an import a fifth slower; the file itself says them.
    """
    await hold_rules(crm.id)
    managers = {}
    for kind in {person.account_kind for person in people}:
        check_entry(crm, kind, by=by)
        managers[kind] = await managers_with((), crm, kind, by=by)
    own = await custom.drafts(CustomFieldTarget.CONTACT, crm.id, [person.custom_values for person in people])
    for person, values in zip(people, own, strict=True):
        _refuse(crm, person, values)
    await custom.claim(own)
    both = list[tuple[Contact, Newcomer]]()
    async with copies() as store:
        await store.insert(_made(crm, people, own, both, by))
        await store.insert(row for contact, person in both for row in new_emails(contact, person.emails))
        phones = ((contact.id, person.phones) for contact, person in both)
        await store.insert(row for id, listed in phones for row in numbers.new_numbers(listed, contact_id=id))
        looked_after = ((contact.id, user.id) for contact, person in both for user in managers[person.account_kind])
        await store.copy("contact_manager", ("contact_id", "user_id"), looked_after)
        tagged = ((contact.id, tag.id) for contact, person in both for tag in person.tags)
        await store.copy("contact_tag", ("contact_id", "tag_id"), tagged)
    await record_all(CREATED, [(contact, [contact.organization_id]) for contact, _ in both], by=by)
    return [contact for contact, _ in both]


def _made(
    crm: Crm, people: Sequence[Newcomer], own: Sequence[custom.Draft], both: list[tuple[Contact, Newcomer]], by: Viewer
) -> Iterator[Contact]:
    """The contacts, one by one; each with its newcomer is added to `both`."""
    make = maker(Contact)
    for person, values in zip(people, own, strict=True):
        contact = make(
            id=person.id,
            crm_id=crm.id,
            account_kind=person.account_kind,
            created_by_id=by.user_id,
            custom=values.after,
            **_columns(person.values),
        )
        both.append((contact, person))
        yield contact


def _columns(values: dict[str, Any]) -> dict[str, Any]:
    """Relations by the ids of their rows."""
    rows = {name: value for name, value in values.items() if isinstance(value, Model)}
    plain = {name: value for name, value in values.items() if name not in rows}
    return plain | {f"{name}_id": row.pk for name, row in rows.items()}


def _refuse(crm: Crm, person: Newcomer, own: custom.Draft) -> None:
    checks.tidy(person.values)
    own.complete()
    unread = [numbers.Given(number.typed) for number, _ in person.phones if number.e164 is None]
    wrong = checks.problems({**person.values, "tags": person.tags}, crm.id)
    wrong += wrong_emails(person.emails) + numbers.problems(unread, crm.region) + own.problems
    if wrong:
        raise DomainError.all_of(wrong)
