"""Who many are, asked at once: for subscriptions that are answered together (`core/http/groups`)."""

from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.core.context import Context
from ringbook.core.http.groups import Stamp
from ringbook.core.viewer import Viewer
from ringbook.identity.cookies import api_key
from ringbook.identity.presence import pass_of
from ringbook.identity.viewers import IDLE, viewers_of_users

_STAMP = """
SELECT
  (SELECT sum(hash_record_extended((id, active, locale, timezone), 0)) FROM user_account) AS users,
  (SELECT sum(hash_record_extended((user_id, role_id), 0)) FROM user_role) AS given,
  (SELECT sum(hash_record_extended((id, permissions), 0)) FROM role) AS roles,
  (SELECT sum(hash_record_extended((user_id, project_id), 0)) FROM project_member) AS members,
  (SELECT sum(hash_record_extended((id, crm_id), 0)) FROM project) AS projects,
  (SELECT sum(hash_record_extended((restricted_crm, crm_enabled), 0)) FROM enterprise) AS enterprise,
  (SELECT sum(hash_record_extended((token_hash, user_id), 0)) FROM session
   WHERE expires_at > %s AND seen_at > %s) AS passes
"""
"""All that `identity/viewers.py` makes a viewer's rights of. Sums, so that the order of the rows is nothing."""

_WORTHLESS = """
SELECT pass FROM unnest(%s::bytea[]) pass
WHERE NOT EXISTS (SELECT FROM session WHERE token_hash = pass AND expires_at > %s AND seen_at > %s)
"""

_USERS = """
SELECT token_hash, user_id FROM session WHERE token_hash = ANY(%s::bytea[]) AND expires_at > %s AND seen_at > %s
"""


class Registry:
    """See `core.http.groups.Registry`. Those who come with an API key are few, and answered on their own."""

    def pass_of(self, context: Context) -> bytes | None:
        return None if api_key(context) is not None else pass_of(context)

    async def stamp(self) -> Stamp:
        [row] = await _asked(_STAMP)
        *rights, passes = row.values()
        return Stamp(tuple(rights), passes)

    async def worthless(self, passes: Collection[bytes]) -> Collection[bytes]:
        return {bytes(row["pass"]) for row in await _asked(_WORTHLESS, list(passes))}

    async def viewers(self, passes: Collection[bytes]) -> Mapping[bytes, Viewer]:
        users = {bytes(row["token_hash"]): row["user_id"] for row in await _asked(_USERS, list(passes))}
        found = await viewers_of_users(set(users.values()))
        return {pass_: found[user] for pass_, user in users.items() if user in found}


async def _asked(sql: str, *values: list[bytes]) -> list[dict[str, Any]]:
    """sql: whose last two parameters say until when sessions are good."""
    now = datetime.now(UTC)
    return await connections.get("default").execute_query_dict(sql, [*values, now, now - IDLE])
