"""Changing organizations."""

from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.crms.models import Crm
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.emails.actions import set_emails, wrong_emails
from ringbook.history.actions import Change, record, update
from ringbook.history.lists import relink
from ringbook.organizations.actions import checks
from ringbook.organizations.actions.duplicates import Signs, duplicates
from ringbook.organizations.actions.parents import hold_tree, wrong_parent
from ringbook.organizations.models import Organization
from ringbook.phones.actions import problems, set_numbers
from ringbook.phones.models import PhoneNumber

CHANGED = "organization.changed"
MOVED = "organization.moved"
"""When just the stage has changed."""


async def change(
    organization: Organization,
    *,
    by: Viewer,
    expected_version: int | None = None,
    custom_values: custom.Given = (),
    complete: bool = True,
    **values: Any,
) -> Organization:
    """Change what is given: columns, references as rows, the lists emails, phones, managers and tags, and those of the
    Crm's own fields that are given.

    complete: required fields must be filled in, as whenever a person edits. Raises what `create` does,
    PARENT_IS_ITSELF, PARENT_IS_CHILD and CONFLICT.
    """
    await hold_rules(organization.crm_id)
    if values.get("parent"):
        await hold_tree(organization.crm_id)
    before = await Organization.select_for_update(no_key=True).get(id=organization.id)
    crm = await before.crm
    own = await custom.draft(CustomFieldTarget.ORGANIZATION, crm.id, custom_values, before.custom)
    if complete:
        own.complete()
    if wrong := await _wrong(before, values, crm) + own.problems:
        raise DomainError.all_of(wrong)
    if values.get("account_kind", before.account_kind) != before.account_kind:
        check_entry(crm, values["account_kind"], by=by, field="accountKind")
    signs = Signs(values.get("tax_id", ""), values.get("emails") or (), values.get("phones") or ())
    if wrong := await duplicates(crm, signs, by=by, organization=before):
        raise DomainError.all_of(wrong)
    also = await _set_lists(organization, values, crm) + await custom.write(organization, own)
    if changes := await update(organization, expected_version=expected_version, also=also, **values):
        moved = [each.field for each in changes] == ["stage"]
        await record(MOVED if moved else CHANGED, organization, by=by, changes=changes)
    return organization


async def _wrong(before: Organization, values: dict[str, Any], crm: Crm) -> list[DomainError]:
    """Tidy the values; answers all that is wrong with them."""
    found = checks.tidy(values, crm) + wrong_emails(values.get("emails") or ())
    if phones := values.get("phones"):
        known = {row.id: row for row in await PhoneNumber.filter(organization_id=before.id)}
        found += problems(phones, crm.region, known)
    return found + await wrong_parent(before, values.get("parent"))


async def _set_lists(organization: Organization, values: dict[str, Any], crm: Crm) -> list[Change]:
    """Set the lists among `values`, and take them out of it."""
    changes = list[Change]()
    if (emails := values.pop("emails", None)) is not None:
        changes += await set_emails(organization, emails)
    if (phones := values.pop("phones", None)) is not None:
        changes += await set_numbers(organization, phones, crm.region)
    for name in ("managers", "tags"):
        if (rows := values.pop(name, None)) is not None:
            changes += await relink(organization, name, rows)
    return changes
