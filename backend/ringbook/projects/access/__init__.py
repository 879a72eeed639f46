"""What users may see and do, and which of their roles gives it."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.crms import policy as crms
from ringbook.crms.models import Crm
from ringbook.identity.models import Role
from ringbook.identity.permissions import PERMISSIONS, Permission
from ringbook.projects.access.reach import AccountReach, account_reach
from ringbook.projects.models import Project


@dataclass(frozen=True, slots=True)
class Right:
    """A permission, and the roles that give it."""

    permission: Permission
    roles: list[Role]


@dataclass(frozen=True, slots=True)
class CrmAccess:
    """A Crm: whether its gate is open, the projects through which one works with it, what one reaches in it."""

    crm: Crm
    open: bool
    projects: list[Project]
    customers: AccountReach
    partners: AccountReach


@dataclass(frozen=True, slots=True)
class UserAccess:
    """All that a user may see and do."""

    rights: list[Right]
    crms: list[CrmAccess]


def access_of(who: Viewer, roles: Sequence[Role], projects: Sequence[Project], every: Sequence[Crm]) -> UserAccess:
    """What the viewer that a user would be may see and do, by the user's roles and projects, in `every` Crm."""
    rights = [
        Right(permission, [role for role in roles if name in role.permissions])
        for name, permission in PERMISSIONS.items()
        if who.may(name)
    ]
    return UserAccess(rights, [_in_crm(crm, who, roles, projects) for crm in every])


def _in_crm(crm: Crm, who: Viewer, roles: Sequence[Role], projects: Sequence[Project]) -> CrmAccess:
    return CrmAccess(
        crm=crm,
        open=crms.passes(who, crm.id),
        projects=[project for project in projects if project.crm_id == crm.id],
        customers=account_reach(who, roles, crm.id, crms.AccountKind.CUSTOMER),
        partners=account_reach(who, roles, crm.id, crms.AccountKind.PARTNER),
    )


def nobody(user_id: UUID) -> Viewer:
    """The viewer that an inactive user is: one without any rights."""
    return Viewer(user_id, "", frozenset(), frozenset(), crm_enabled=False)
