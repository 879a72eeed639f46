"""Adding organizations."""

from collections.abc import Sequence
from typing import Any

from tortoise import connections

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
from ringbook.organizations.actions import checks
from ringbook.organizations.actions.duplicates import Signs, duplicates
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import visible_to
from ringbook.phones import actions as numbers
from ringbook.tags.models import Tag

CREATED = "organization.created"


async def create(
    crm: Crm,
    *,
    by: Viewer,
    name: str,
    account_kind: AccountKind = AccountKind.CUSTOMER,
    emails: Sequence[Address] = (),
    phones: Sequence[numbers.Given] = (),
    managers: Sequence[User] = (),
    tags: Sequence[Tag] = (),
    custom_values: custom.Given = (),
    **values: Any,
) -> Organization:
    """A new organization. values: other columns, and stage, source, parent as rows.

    Who changes only what they look after becomes its manager. With an `idempotency_key` that `by` has used, answers
    the organization of that time. Raises what `checks.tidy` finds, FORBIDDEN, INVALID_EMAIL, TAKEN, DUPLICATE, and
    the codes of bad numbers and of the values of the Crm's own fields.
    """
    await hold_rules(crm.id)
    check_entry(crm, account_kind, by=by)
    own = await custom.draft(CustomFieldTarget.ORGANIZATION, crm.id, custom_values)
    own.complete()
    values |= {"name": name, "managers": managers, "tags": tags}
    wrong = checks.tidy(values, crm) + wrong_emails(emails) + numbers.problems(phones, crm.region) + own.problems
    if wrong:
        raise DomainError.all_of(wrong)
    if (key := sender_key(values)) and (made := await _made_with(key, by)):
        return made
    if wrong := await duplicates(crm, Signs(values.get("tax_id", ""), emails, phones), by=by):
        raise DomainError.all_of(wrong)
    await custom.claim([own])
    del values["managers"], values["tags"]
    organization = await Organization.create(
        crm=crm, account_kind=account_kind, custom=own.after, created_by_id=by.user_id, **values
    )
    lists = await set_emails(organization, emails) + await numbers.set_numbers(organization, phones, crm.region)
    managers = await managers_with(managers, crm, account_kind, by=by)
    await organization.managers.add(*managers)
    await organization.tags.add(*tags)
    values.pop("idempotency_key", None)
    told = {"name": values["name"], "account_kind": account_kind, **values, "managers": managers, "tags": tags}
    await record(CREATED, organization, by=by, changes=initial(told, [*lists, *own.changes()]))
    return organization


async def _made_with(key: str, by: Viewer) -> Organization | None:
    """What `by` has made with this key. Two requests at once wait for each other here."""
    lock = f"organization {by.user_id} {key}"
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext(%s))", [lock])
    made = await Organization.get_or_none(created_by_id=by.user_id, idempotency_key=key)
    if made and not await visible_to(by).filter(id=made.id).exists():
        raise not_found("idempotencyKey")
    return made
