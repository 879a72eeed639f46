"""The verbs of users, roles, sessions and keys."""

from ringbook.identity.actions.roles import change as change_role
from ringbook.identity.actions.roles import create as create_role
from ringbook.identity.actions.roles import delete as delete_role
from ringbook.identity.actions.sessions import check_password, sign_in, sign_out
from ringbook.identity.actions.system_roles import ensure_system_roles
from ringbook.identity.actions.users import change, create
from ringbook.identity.keys.actions import create_key

__all__ = [
    "change",
    "change_role",
    "check_password",
    "create",
    "create_key",
    "create_role",
    "delete_role",
    "ensure_system_roles",
    "sign_in",
    "sign_out",
]
