"""Somebody can always set things right: there is an active administrator at every moment."""

from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.identity.permissions import ADMINISTERS

_ONE_IS_LEFT = """
SELECT FROM user_account u WHERE u.active AND %s <@ ARRAY(
    SELECT jsonb_array_elements_text(r.permissions) FROM user_role ur JOIN role r ON r.id = ur.role_id
    WHERE ur.user_id = u.id)
LIMIT 1
"""


async def hold_roles() -> None:
    """Nobody else changes roles, or who has them, until our transaction ends.

    Taken before anything is read, so that of two who each take away one of the last two administrators one sees it.
    """
    await connections.get("default").execute_query("SELECT pg_advisory_xact_lock(hashtext('roles'), 0)")


async def keep_an_administrator(field: str) -> None:
    """Raises LAST_ADMINISTRATOR at `field` when our changes left nobody whose roles give all of `ADMINISTERS`."""
    found, _ = await connections.get("default").execute_query(_ONE_IS_LEFT, [sorted(ADMINISTERS)])
    if not found:
        raise DomainError(
            "last_administrator",
            "Somebody has to stay administrator; give these rights to another user first.",
            field=field,
        )
