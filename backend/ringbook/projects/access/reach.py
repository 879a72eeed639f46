"""How far somebody reaches among the customers or the partners of a Crm: the gates of crms/policy.py, explained."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind, Grant, Reach, grants_in, passes
from ringbook.identity.models import Role

FARTHER = list(Reach)
"""From the nearest to the farthest."""


@dataclass(frozen=True, slots=True)
class AccountReach:
    """The farthest that any role reaches, and the roles that reach so far.

    changes_own: whether what one looks after can be changed.
    """

    reach: Reach = Reach.NONE
    changes_own: bool = False
    roles: list[Role] = field(default_factory=list)


def account_reach(who: Viewer, roles: Sequence[Role], crm_id: UUID, kind: AccountKind) -> AccountReach:
    """What `who`, whose roles these are, reaches among the contacts of a kind in a Crm."""
    grants = grants_in(who, crm_id, kind) if passes(who, crm_id) and who.may("contacts:read") else []
    if not grants:
        return AccountReach()
    edits = who.may("contacts:edit")
    farthest = max((_reach(grant, edits) for grant in grants), key=FARTHER.index)
    giving = {grant.permission for grant in grants if _reach(grant, edits) is farthest}
    return AccountReach(
        reach=farthest,
        changes_own=edits and any(grant.reach in (Reach.OWN, Reach.EDIT) for grant in grants),
        roles=[role for role in roles if not giving.isdisjoint(role.permissions)],
    )


def _reach(grant: Grant, edits: bool) -> Reach:
    """Who may not change contacts at all only reads what they could change otherwise."""
    return Reach.READ if grant.reach is Reach.EDIT and not edits else grant.reach
