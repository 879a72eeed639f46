"""The roles that exist from the start."""

from ringbook.identity.models import Role
from ringbook.identity.permissions import SYSTEM_ROLES


async def ensure_system_roles() -> None:
    """Make the table say what `SYSTEM_ROLES` says; safe to run at every start."""
    for key, (name, permissions) in SYSTEM_ROLES.items():
        await Role.update_or_create(key=key, defaults={"name": name, "permissions": permissions})
