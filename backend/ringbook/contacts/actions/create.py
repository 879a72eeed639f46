"""Adding contacts."""

from collections.abc import Sequence
from typing import Any

from tortoise import connections

from ringbook.contacts.actions import checks
from ringbook.contacts.actions.duplicates import duplicates
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
from ringbook.core.checks import sender_key
from ringbook.core.errors import DomainError, not_found
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry, managers_with
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.emails.actions import Address, set_emails, wrong_emails
from ringbook.history.actions import record
from ringbook.history.initial import initial
from ringbook.identity.models import User
from ringbook.phones import actions as numbers
from ringbook.tags.models import Tag

CREATED = "contact.created"


async def create(
    crm: Crm,
    *,
    by: Viewer,
    first_name: str,
    last_name: str,
    account_kind: AccountKind = AccountKind.CUSTOMER,
    emails: Sequence[Address] = (),
    phones: Sequence[numbers.Given] = (),
    managers: Sequence[User] = (),
    tags: Sequence[Tag] = (),
    custom_values: custom.Given = (),
    copied_from: Contact | None = None,
    **values: Any,
) -> Contact:
    """A new contact. values: other columns, and position, stage, source, organization as rows.

    Who changes only what they look after becomes its manager. With an `idempotency_key` that `by` has used, answers
    the contact of that time. copied_from: of whom it is a copy, which need not fill in what is required.
    Raises BLANK, TOO_LONG, WRONG_TYPE, WRONG_CRM, FORBIDDEN, INVALID_EMAIL, TAKEN, DUPLICATE, and the codes of bad
    numbers and of the values of the Crm's own fields.
    """
    await hold_rules(crm.id)
    check_entry(crm, account_kind, by=by)
    values |= {"first_name": first_name, "last_name": last_name}
    checks.tidy(values)
    own = await custom.draft(CustomFieldTarget.CONTACT, crm.id, custom_values)
    if not copied_from:
        own.complete()
    _refuse(crm, {**values, "managers": managers, "tags": tags}, emails, phones, own.problems)
    if (key := sender_key(values)) and (made := await _made_with(key, by)):
        return made
    if wrong := await duplicates(crm, emails, phones, by=by):
        raise DomainError.all_of(wrong)
    await custom.claim([own])
    contact = await Contact.create(
        crm=crm, account_kind=account_kind, custom=own.after, created_by_id=by.user_id, **values
    )
    lists = await set_emails(contact, emails) if emails else []
    lists += await numbers.set_numbers(contact, phones, crm.region) if phones else []
    managers = await managers_with(managers, crm, account_kind, by=by)
    await contact.managers.add(*managers)
    await contact.tags.add(*tags)
    values.pop("idempotency_key", None)
    told = {"copied_from": copied_from, "account_kind": account_kind, **values, "managers": managers, "tags": tags}
    changes = initial(told, [*lists, *own.changes()])
    await record(CREATED, contact, by=by, changes=changes, about=(values.get("organization"),))
    return contact


def _refuse(
    crm: Crm,
    values: dict[str, Any],
    emails: Sequence[Address],
    phones: Sequence[numbers.Given],
    own: Sequence[DomainError],
) -> None:
    wrong = checks.problems(values, crm.id) + wrong_emails(emails) + numbers.problems(phones, crm.region)
    if wrong := [*wrong, *own]:
        raise DomainError.all_of(wrong)


async def _made_with(key: str, by: Viewer) -> Contact | None:
    """What `by` has made with this key. Two requests at once wait for each other here."""
    lock = f"{by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    made = await Contact.get_or_none(created_by_id=by.user_id, idempotency_key=key)
    if made and not await visible_to(by).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
