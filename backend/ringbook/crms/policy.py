"""Which Crms, and which accounts in them, a viewer sees (ACC-4): first the Crm gate, then the account gate."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm


class AccountKind(StrEnum):
    CUSTOMER = "customer"
    PARTNER = "partner"


_SCOPES = {AccountKind.CUSTOMER: "customers", AccountKind.PARTNER: "partners"}


def visible_to(viewer: Viewer) -> QuerySet[Crm]:
    return Crm.filter(id__in=viewer.crm_ids) if restricted(viewer) else Crm.all()


def can_configure(viewer: Viewer) -> bool:
    return viewer.may("crms:configure")


def restricted(viewer: Viewer) -> bool:
    """The Crm gate stands in this viewer's way: with *restricted CRM* on, for all but CRM administrators."""
    return viewer.restricted and not viewer.may("crms:configure")


def readable_accounts(viewer: Viewer, managed: QuerySet[Any]) -> Q:
    """The rows with `crm_id` and `account_kind` that the viewer may read.

    managed: the ids of the rows they look after, `ContactManager.filter(user_id=…).values("contact_id")`.
    """
    return _gates(viewer, managed, ("edit", "read"))


def editable_accounts(viewer: Viewer, managed: QuerySet[Any]) -> Q:
    return _gates(viewer, managed, ("edit",))


def _gates(viewer: Viewer, managed: QuerySet[Any], reach: tuple[str, ...]) -> Q:
    accounts = _accounts(viewer, managed, reach)
    return Q(Q(crm_id__in=viewer.crm_ids), accounts) if restricted(viewer) else accounts


def _accounts(viewer: Viewer, managed: QuerySet[Any], reach: tuple[str, ...]) -> Q:
    if viewer.may("accounts:all"):
        return Q(id__isnull=False)
    grants = [Q(crm_id__in=viewer.crm_ids)] if viewer.may("accounts:project") else []
    for kind, scope in _SCOPES.items():
        if any(viewer.may(f"{scope}:{verb}") for verb in reach):
            grants.append(Q(account_kind=kind))
        elif viewer.may(f"{scope}:own"):
            grants.append(Q(account_kind=kind, id__in=Subquery(managed)))
    return Q(*grants, join_type=Q.OR) if grants else Q(id__isnull=True)


def may_enter(viewer: Viewer, crm_id: UUID, kind: AccountKind) -> bool:
    """The viewer may put an account of this kind into this Crm and still change it afterwards by their role.

    Those who only change what they manage may add accounts that they manage from the start.
    """
    if restricted(viewer) and crm_id not in viewer.crm_ids:
        return False
    scope = _SCOPES[kind]
    return (
        viewer.may("accounts:all")
        or (viewer.may("accounts:project") and crm_id in viewer.crm_ids)
        or viewer.may(f"{scope}:edit")
    )
