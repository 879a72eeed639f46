"""What happens to organizations."""

from collections.abc import Mapping, Sequence
from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.copying import copy_into, insert_all
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry, managers_with
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.custom_fields import writing as custom
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.history.actions import record, update
from ringbook.history.bulk import record_all
from ringbook.history.lists import relink
from ringbook.identity.models import User
from ringbook.organizations.models import Organization
from ringbook.phones.actions import Given, problems, set_numbers

CREATED = "organization.created"
CHANGED = "organization.changed"


async def create(
    crm: Crm,
    *,
    by: Viewer,
    name: str,
    account_kind: AccountKind = AccountKind.CUSTOMER,
    phones: Sequence[Given] = (),
    managers: Sequence[User] = (),
    custom_values: custom.Given = (),
) -> Organization:
    """A new organization. Raises BLANK, TOO_LONG, FORBIDDEN, and the codes of bad numbers and bad values of the Crm's
    own fields.

    Who changes only what they look after becomes its manager.
    """
    await hold_rules(crm.id)
    check_entry(crm, account_kind, by=by)
    own = await custom.draft(CustomFieldTarget.ORGANIZATION, crm.id, custom_values)
    own.complete()
    wrong = problems(phones, crm.region) + own.problems
    try:
        name = name_of(name, most=200)
    except DomainError as error:
        wrong.insert(0, error)
    if wrong:
        raise DomainError.all_of(wrong)
    await custom.claim([own])
    organization = await Organization.create(crm=crm, name=name, account_kind=account_kind, custom=own.after)
    await set_numbers(organization, phones, crm.region)
    await organization.managers.add(*await managers_with(managers, crm, account_kind, by=by))
    await record(CREATED, organization, by=by)
    return organization


async def create_all(crm: Crm, names: Mapping[str, AccountKind], *, by: Viewer) -> list[Organization]:
    """`create` for many names at once, without numbers. Raises what it does; all or none."""
    managers = {}
    for kind in set(names.values()):
        check_entry(crm, kind, by=by)
        managers[kind] = await managers_with((), crm, kind, by=by)
    made = [Organization(crm=crm, name=name_of(name, most=200), account_kind=kind) for name, kind in names.items()]
    await insert_all(made)
    looked_after = [(each.id, user.id) for each in made for user in managers[each.account_kind]]
    await copy_into("organization_manager", ("organization_id", "user_id"), looked_after)
    await record_all(CREATED, [(each, []) for each in made], by=by)
    return made


async def change(
    organization: Organization,
    *,
    by: Viewer,
    expected_version: int | None = None,
    phones: Sequence[Given] | None = None,
    managers: Sequence[User] | None = None,
    custom_values: custom.Given = (),
    **values: Any,
) -> Organization:
    """Change what is given. Raises what `create` does, and CONFLICT."""
    await hold_rules(organization.crm_id)
    before = await Organization.select_for_update(no_key=True).get(id=organization.id)
    if "name" in values:
        values["name"] = name_of(values["name"], most=200)
    own = await custom.draft(CustomFieldTarget.ORGANIZATION, organization.crm_id, custom_values, before.custom)
    own.complete()
    if own.problems:
        raise DomainError.all_of(own.problems)
    crm, also = await organization.crm, await custom.write(organization, own)
    if "account_kind" in values and values["account_kind"] != before.account_kind:
        check_entry(crm, values["account_kind"], by=by, field="accountKind")
    if phones is not None:
        also += await set_numbers(organization, phones, crm.region)
    if managers is not None:
        also += await relink(organization, "managers", managers)
    if changes := await update(organization, expected_version=expected_version, also=also, **values):
        await record(CHANGED, organization, by=by, changes=changes)
    return organization
