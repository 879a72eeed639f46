"""What happens to roles."""

from collections.abc import Sequence
from typing import Any

from ringbook.core.checks import name_of
from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, record, update
from ringbook.identity.actions.administrators import hold_roles, keep_an_administrator
from ringbook.identity.models import Role, User
from ringbook.identity.permissions import PERMISSIONS

CREATED = "role.created"
CHANGED = "role.changed"
DELETED = "role.deleted"


async def create(*, name: str, permissions: Sequence[str], by: Viewer) -> Role:
    """A new role. Raises BLANK, TOO_LONG, TAKEN or UNKNOWN_PERMISSION."""
    await hold_roles()
    role = await Role.create(name=await _free(name), permissions=known(permissions))
    await record(CREATED, role, by=by, also_tell=[SETTINGS])
    return role


async def change(role: Role, *, by: Viewer, expected_version: int | None = None, **values: Any) -> Role:
    """Rename a role, or let it grant other permissions. Raises what `create` does, SYSTEM_ROLE, LAST_ADMINISTRATOR
    at permissions, and CONFLICT."""
    _refuse_system(role)
    await hold_roles()
    if "name" in values:
        values["name"] = await _free(values["name"], but=role)
    if "permissions" in values:
        values["permissions"] = known(values["permissions"])
    if changes := await update(role, expected_version=expected_version, **values):
        await keep_an_administrator("permissions")
        await record(CHANGED, role, by=by, changes=changes, also_tell=[SETTINGS])
    return role


async def delete(role: Role, *, by: Viewer) -> None:
    """Take a role from its users, and away. Raises SYSTEM_ROLE, or LAST_ADMINISTRATOR at id."""
    _refuse_system(role)
    await hold_roles()
    await record(DELETED, role, by=by, about=await User.filter(roles=role.id), also_tell=[SETTINGS])
    await role.delete()
    await keep_an_administrator("id")


def known(permissions: Sequence[str]) -> list[str]:
    """The permissions in the catalogue's order, each once. Raises UNKNOWN_PERMISSION at permissions.N."""
    wrong = [
        DomainError("unknown_permission", "There is no permission {name}.", field=f"permissions.{place}", name=name)
        for place, name in enumerate(permissions)
        if name not in PERMISSIONS
    ]
    if wrong:
        raise DomainError.all_of(wrong)
    return [name for name in PERMISSIONS if name in permissions]


def _refuse_system(role: Role) -> None:
    if role.system:
        raise DomainError(
            "system_role",
            "“{name}” exists from the start and stays as it is; copy it instead.",
            field="id",
            name=role.name,
        )


async def _free(name: str, but: Role | None = None) -> str:
    name = name_of(name, most=80)
    if await Role.filter(name__iexact=name).exclude(id=but.id if but else None).exists():
        raise DomainError("taken", "There already is a role “{name}”.", field="name", name=name)
    return name
