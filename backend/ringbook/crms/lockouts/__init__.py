"""Managers who can't see what they look after (ACC-8), and what they lack."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias
from uuid import UUID

from tortoise import connections

from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import AccountKind, grants_in, passes
from ringbook.identity import policy as users
from ringbook.identity.models import Role, User
from ringbook.identity.viewers import viewers_of_users

_MANAGED = """
SELECT m.{account}_id AS account, m.user_id AS manager, a.crm_id, a.account_kind AS kind
FROM {account}_manager m JOIN {account} a ON a.id = m.{account}_id WHERE m.{account}_id = ANY(%s)
"""


@dataclass(frozen=True, slots=True)
class LockedOutManager:
    """missing_role: the role that would let them through the account gate. missing_project: the Crm gate is shut."""

    user: User
    missing_role: Role | None
    missing_project: bool


Lack: TypeAlias = tuple[bool, bool]
"""Whether a right is missing, and whether a project is."""


async def locked_out(account: str, ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[LockedOutManager]]:
    """By account, its active managers who can't see it, by name. account: "contact" or "organization"."""
    pairs = await connections.get("default").execute_query_dict(_MANAGED.format(account=account), [ids])
    who = await viewers_of_users({pair["manager"] for pair in pairs}) if pairs else {}
    lacks = [(pair, lack) for pair in pairs if (lack := _lack(who.get(pair["manager"]), pair, f"{account}s:read"))]
    return await _shown(lacks, viewer) if lacks else {}


def _lack(who: Viewer | None, pair: Mapping[str, Any], reading: str) -> Lack | None:
    """What keeps a manager out; None for those who see the account, who left, or for whom the CRM is off."""
    if who is None or not who.crm_enabled:
        return None
    shut = not passes(who, pair["crm_id"])
    inside = replace(who, crm_ids=who.crm_ids | {pair["crm_id"]}) if shut else who
    granted = who.may(reading) and grants_in(inside, pair["crm_id"], AccountKind(pair["kind"]))
    return (not granted, shut) if shut or not granted else None


async def _shown(
    lacks: Sequence[tuple[Mapping[str, Any], Lack]], viewer: Viewer
) -> Mapping[Hashable, list[LockedOutManager]]:
    managers = by("id", await users.visible_to(viewer).filter(id__in={pair["manager"] for pair, _ in lacks}))
    roles = by("key", await users.visible_roles(viewer).filter(key__in=[_opener(kind) for kind in AccountKind]))
    found: defaultdict[Hashable, list[LockedOutManager]] = defaultdict(list)
    for pair, (right, project) in sorted(lacks, key=lambda lack: managers[lack[0]["manager"]].name):
        role = roles[_opener(pair["kind"])] if right else None
        found[pair["account"]].append(LockedOutManager(managers[pair["manager"]], role, project))
    return found


def _opener(kind: str) -> str:
    """The key of the system role that lets managers see what they look after."""
    return f"account_{kind}_manager"
