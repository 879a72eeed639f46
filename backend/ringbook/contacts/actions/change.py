"""Changing contacts."""

from collections.abc import Sequence
from typing import Any

from ringbook.contacts.actions import checks
from ringbook.contacts.actions.companies import companies
from ringbook.contacts.actions.emails import Address, set_emails
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.history.actions import Change, record, update
from ringbook.history.lists import relink
from ringbook.phones.actions import set_numbers

CHANGED = "contact.changed"


async def change(contact: Contact, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Contact:
    """Change what is given: columns, references as rows, and the lists emails, phones, managers and tags.

    Raises what `create` does, and CONFLICT.
    """
    before = await Contact.select_for_update(no_key=True).get(id=contact.id)
    checks.tidy(values)
    if wrong := checks.problems(values, contact.crm_id):
        raise DomainError.all_of(wrong)
    kind = values.get("account_kind", before.account_kind)
    if kind != before.account_kind:
        check_entry(await contact.crm, kind, by=by, field="accountKind")
    also = await _set_lists(contact, values)
    if changes := await update(contact, expected_version=expected_version, also=also, **values):
        about = await companies(before.organization_id, contact.organization_id)
        await record(CHANGED, contact, by=by, changes=changes, about=about)
    return contact


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
