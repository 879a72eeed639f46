"""The roles that exist from the start."""

from datetime import UTC, datetime
from itertools import count

from ringbook.core.unit import unit_of_work
from ringbook.identity.actions.administrators import hold_roles
from ringbook.identity.models import Role
from ringbook.identity.permissions import SYSTEM_ROLES


async def ensure_system_roles() -> None:
    """Make the table say what `SYSTEM_ROLES` says; safe to run at every start, by several at once.

    A role of the house that has the name of one of these keeps it: ours gets a number, until the name is free.
    """
    async with unit_of_work():
        await hold_roles()
        every = await Role.all()
        rows = {role.key: role for role in every if role.system}
        taken = {role.name.lower() for role in every if not role.system}
        for key, (name, permissions) in SYSTEM_ROLES.items():
            await _settle(rows.get(key), key, _free(name, taken), permissions)


def _free(name: str, taken: set[str]) -> str:
    numbered = (f"{name} {number}" for number in count(2))
    return name if name.lower() not in taken else next(each for each in numbered if each.lower() not in taken)


async def _settle(row: Role | None, key: str, name: str, permissions: list[str]) -> None:
    if row is None:
        await Role.create(key=key, name=name, permissions=permissions)
    elif (row.name, row.permissions) != (name, permissions):
        changed = {"name": name, "permissions": permissions, "updated_at": datetime.now(UTC)}
        await Role.filter(id=row.id).update(**changed, version=row.version + 1)
