"""Changing contacts."""

from collections.abc import Mapping, Sequence
from typing import Any

from ringbook.contacts.actions import checks
from ringbook.contacts.actions.archive import refuse_archived
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.duplicates import duplicates
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.emails.actions import Address, set_emails
from ringbook.history.actions import Change, record, update
from ringbook.history.lists import relink
from ringbook.phones.actions import set_numbers

CHANGED = "contact.changed"


async def change(
    contact: Contact,
    *,
    by: Viewer,
    expected_version: int | None = None,
    custom_values: custom.Given = (),
    complete: bool = True,
    **values: Any,
) -> Contact:
    """Change what is given: columns, references as rows, the lists emails, phones, managers and tags, and those of the
    Crm's own fields that are given.

    complete: required fields must be filled in, as whenever a person edits. Raises what `create` does, ARCHIVED and
    CONFLICT.
    """
    await hold_rules(contact.crm_id)
    before = await Contact.select_for_update(no_key=True).get(id=contact.id)
    refuse_archived(before)
    checks.tidy(values)
    own = await custom.draft(CustomFieldTarget.CONTACT, contact.crm_id, custom_values, before.custom)
    if complete:
        own.complete()
    if wrong := checks.problems(values, contact.crm_id) + own.problems:
        raise DomainError.all_of(wrong)
    kind = values.get("account_kind", before.account_kind)
    if kind != before.account_kind:
        check_entry(await contact.crm, kind, by=by, field="accountKind")
    await _refuse_duplicates(contact, values, by)
    also = await _set_lists(contact, values) + await custom.write(contact, own)
    if changes := await update(contact, expected_version=expected_version, also=also, **values):
        about = await companies(before.organization_id, contact.organization_id)
        await record(CHANGED, contact, by=by, changes=changes, about=about)
    return contact


async def _refuse_duplicates(contact: Contact, values: Mapping[str, Any], by: Viewer) -> None:
    emails, phones = values.get("emails") or (), values.get("phones") or ()
    if (emails or phones) and (wrong := await duplicates(await contact.crm, emails, phones, by=by, contact=contact)):
        raise DomainError.all_of(wrong)


async def _set_lists(contact: Contact, values: dict[str, Any]) -> list[Change]:
    """Set the lists among `values`, and take them out of it."""
    changes: list[Change] = []
    emails: Sequence[Address] | None = values.pop("emails", None)
    if emails is not None:
        changes += await set_emails(contact, emails)
    if (phones := values.pop("phones", None)) is not None:
        changes += await set_numbers(contact, phones, (await contact.crm).region)
    for name in ("managers", "tags"):
        if (rows := values.pop(name, None)) is not None:
            changes += await relink(contact, name, rows)
    return changes
