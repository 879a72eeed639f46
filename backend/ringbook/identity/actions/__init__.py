"""The verbs of users, sessions and keys."""

from ringbook.identity.actions.keys import create_key
from ringbook.identity.actions.roles import ensure_system_roles
from ringbook.identity.actions.sessions import check_password, sign_in, sign_out
from ringbook.identity.actions.users import change, create

__all__ = ["change", "check_password", "create", "create_key", "ensure_system_roles", "sign_in", "sign_out"]
