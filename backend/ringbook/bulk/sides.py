"""Contacts and organizations, as bulk edits see them: alike, but for their verbs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.bulk.inputs import ContactsPatch, OrganizationsPatch
from ringbook.contacts import actions as contacts
from ringbook.contacts import policy as contact_policy
from ringbook.contacts.actions.checks import problems
from ringbook.contacts.actions.checks import tidy as tidy_contact
from ringbook.contacts.models import Contact
from ringbook.contacts.mutations.shared import choose_rows as choose_for_contact
from ringbook.contacts.selection import ContactSelection
from ringbook.contacts.selection import selected as selected_contacts
from ringbook.core.checks import too_long
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.crms.entry import check_entry
from ringbook.crms.models import Crm
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.organizations import actions as organizations
from ringbook.organizations import policy as organization_policy
from ringbook.organizations.actions.checks import LENGTHS
from ringbook.organizations.actions.checks import tidy as tidy_organization
from ringbook.organizations.models import Organization
from ringbook.organizations.mutations.shared import choose_rows as choose_for_organization
from ringbook.organizations.selection import OrganizationSelection
from ringbook.organizations.selection import selected as selected_organizations

Record: TypeAlias = Contact | Organization
MAY_BULK = "records:bulk"
NO_CRM = UUID(int=0)
"""For checks of plain values, which no Crm has a say in."""


@dataclass(frozen=True, slots=True)
class Side:
    """One kind of records. title, deletion: what a job that changes or deletes them is called. wrong: what is wrong
    with plain values of any record. tidied: brings values for one record into the form they are stored in, and answers
    what is wrong with them there; may raise, too."""

    title: str
    deletion: str
    model: type[Record]
    permissions: str
    target: CustomFieldTarget
    patch: type[Any]
    selection: type[Any]
    selected: Callable[[Any, Viewer], Awaitable[QuerySet[Any]]]
    policy: Any
    actions: Any
    choose_rows: Callable[[dict[str, Any], Viewer], Awaitable[None]]
    wrong: Callable[[dict[str, Any]], list[DomainError]]
    tidied: Callable[[Any, dict[str, Any], Crm], list[DomainError]]

    @property
    def name(self) -> str:
        return self.model.__name__

    def check(self, viewer: Viewer, verb: str) -> None:
        """Raises FORBIDDEN at `selection` unless the viewer may "edit" or "delete" many of them."""
        for permission in (MAY_BULK, f"{self.permissions}:edit", f"{self.permissions}:{verb}"):
            if not viewer.may(permission):
                sentence = "You need the permission {permission} for this."
                raise DomainError("forbidden", sentence, field="selection", permission=permission)

    def refusals(self, record: Record, values: dict[str, Any], crm: Crm, by: Viewer) -> list[DomainError]:
        """What `change` would refuse of these values, which are tidied. Raises ARCHIVED or FORBIDDEN."""
        found = self.tidied(record, values, crm)
        kind = values.get("account_kind", record.account_kind)
        if kind != record.account_kind:
            check_entry(crm, kind, by=by, field="accountKind")
        return found

    def event(self, values: Mapping[str, Any]) -> str:
        """As what a change of just these is told: another stage alone is a move."""
        moved = set(values) == {"stage"} and (values["stage"] or self is ORGANIZATIONS)
        return f"{self.model._meta.db_table}.{'moved' if moved else 'changed'}"

    async def change(self, record: Record, values: dict[str, Any], *, by: Viewer) -> None:
        """By the verb that a person would use: just another stage is a move. Required fields that were empty before
        stay empty: who sets a stage for thousands is not asked for what others left out."""
        stage = values.get("stage")
        if self is CONTACTS and stage and len(values) == 1:
            await contacts.move(record, stage, by=by)  # type: ignore[arg-type]
        elif values:
            await self.actions.change(record, by=by, complete=False, **values)


def _tidied_contact(record: Contact, values: dict[str, Any], crm: Crm) -> list[DomainError]:
    contacts.refuse_archived(record)
    tidy_contact(values)
    return problems(values, crm.id)


CONTACTS = Side(
    title="Contacts, {what}",
    deletion="Deleting contacts",
    model=Contact,
    permissions="contacts",
    target=CustomFieldTarget.CONTACT,
    patch=ContactsPatch,
    selection=ContactSelection,
    selected=selected_contacts,
    policy=contact_policy,
    actions=contacts,
    choose_rows=choose_for_contact,
    wrong=lambda values: problems(values, NO_CRM),
    tidied=_tidied_contact,
)
ORGANIZATIONS = Side(
    title="Organizations, {what}",
    deletion="Deleting organizations",
    model=Organization,
    permissions="organizations",
    target=CustomFieldTarget.ORGANIZATION,
    patch=OrganizationsPatch,
    selection=OrganizationSelection,
    selected=selected_organizations,
    policy=organization_policy,
    actions=organizations,
    choose_rows=choose_for_organization,
    wrong=lambda values: too_long(values, LENGTHS),
    tidied=lambda record, values, crm: tidy_organization(values, crm),
)
SIDES = {side.name: side for side in (CONTACTS, ORGANIZATIONS)}
