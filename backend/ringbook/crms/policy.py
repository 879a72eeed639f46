"""Which Crms, and which accounts in them, a viewer sees (ACC-4): first the Crm gate, then the account gate."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from tortoise.expressions import Q, Subquery
from tortoise.queryset import QuerySet

from ringbook.core.conditions import EVERYTHING, NOTHING
from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.crms.models import Crm, Enterprise

Managed: TypeAlias = Callable[[Viewer], QuerySet[Any]]


class AccountKind(StrEnum):
    CUSTOMER = "customer"
    PARTNER = "partner"


class Reach(StrEnum):
    """How far a right goes among accounts of a kind; each goes farther than those before it."""

    NONE = "none"
    OWN = "own"
    READ = "read"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Grant:
    """Which accounts a permission opens. project: only in the Crms of one's projects."""

    permission: str
    kinds: frozenset[AccountKind]
    reach: Reach
    project: bool = False


ALL = frozenset(AccountKind)
GRANTS = (
    Grant("accounts:all", ALL, Reach.EDIT),
    Grant("accounts:project", ALL, Reach.EDIT, project=True),
    *(
        Grant(f"{kind.value}s:{reach.value}", frozenset({kind}), reach)
        for kind in AccountKind
        for reach in (Reach.OWN, Reach.READ, Reach.EDIT)
    ),
)
"""The account gate. The rows it opens and the explanation of what somebody reaches both come from here."""


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Crm]:
    return Crm.filter(id__in=viewer.crm_ids) if restricted(viewer) else Crm.all()


def enterprises(viewer: Viewer) -> QuerySet[Enterprise]:
    """The one there is; what holds for everybody is no secret."""
    return Enterprise.all()


def can_configure(viewer: Viewer) -> bool:
    return viewer.may("crms:configure")


def restricted(viewer: Viewer) -> bool:
    """The Crm gate stands in this viewer's way: with *restricted CRM* on, for all but CRM administrators.

    With the CRM off it does too, and nobody behind it has a Crm.
    """
    return not viewer.crm_enabled or (viewer.restricted and not viewer.may("crms:configure"))


def passes(viewer: Viewer, crm_id: UUID) -> bool:
    """The Crm gate lets the viewer in."""
    return not restricted(viewer) or crm_id in viewer.crm_ids


def grants_in(viewer: Viewer, crm_id: UUID, kind: AccountKind) -> list[Grant]:
    """What the account gate grants the viewer for this kind in this Crm, once the Crm gate lets them in."""
    return [
        grant
        for grant in GRANTS
        if viewer.may(grant.permission) and kind in grant.kinds and (not grant.project or crm_id in viewer.crm_ids)
    ]


def may_enter(viewer: Viewer, crm_id: UUID, kind: AccountKind) -> bool:
    """The viewer may put an account of this kind into this Crm and still change it afterwards by their role.

    Those who only change what they manage may add accounts that they manage from the start.
    """
    granted = grants_in(viewer, crm_id, kind) if passes(viewer, crm_id) else []
    return any(grant.reach is Reach.EDIT for grant in granted)


def readable_accounts(viewer: Viewer, managed: Managed) -> Q:
    """The rows with `crm_id` and `account_kind` that the viewer may read.

    managed: the ids of the rows they look after; it is asked only when it matters who they are.
    """
    return _gates(viewer, managed, (Reach.EDIT, Reach.READ))


def editable_accounts(viewer: Viewer, managed: Managed) -> Q:
    return _gates(viewer, managed, (Reach.EDIT,))


def _gates(viewer: Viewer, managed: Managed, wanted: tuple[Reach, ...]) -> Q:
    accounts = _accounts(viewer, managed, wanted)
    return Q(Q(crm_id__in=viewer.crm_ids), accounts) if restricted(viewer) else accounts


def _accounts(viewer: Viewer, managed: Managed, wanted: tuple[Reach, ...]) -> Q:
    """The rows that a grant of one of the `wanted` reaches opens, and those looked after that a grant of OWN does."""
    held = [grant for grant in GRANTS if viewer.may(grant.permission)]
    whole = {kind for grant in held if grant.reach in wanted and not grant.project for kind in grant.kinds}
    if whole == ALL:
        return EVERYTHING
    opened = [Q(account_kind=kind) for kind in whole]
    if any(grant.reach in wanted and grant.project for grant in held):
        opened.append(Q(crm_id__in=viewer.crm_ids))
    own = {kind for grant in held if grant.reach is Reach.OWN for kind in grant.kinds} - whole
    opened += [Q(account_kind=kind, id__in=Subquery(managed(viewer))) for kind in own]
    return Q(*opened, join_type=Q.OR) if opened else NOTHING
