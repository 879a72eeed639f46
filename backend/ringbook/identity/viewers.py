"""Cookie or API key -> viewer, in one query."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.core.viewer import Viewer
from ringbook.identity.secrets import token_hash

IDLE = timedelta(hours=10)
"""A session that nobody used for a working day is over."""

_WHO = """{before}
SELECT u.id, u.name, u.locale, who.scopes,
       coalesce((SELECT array_agg(DISTINCT p) FROM user_role ur JOIN role r ON r.id = ur.role_id,
                 jsonb_array_elements_text(r.permissions) p WHERE ur.user_id = u.id), '{{}}') AS permissions,
       coalesce((SELECT array_agg(DISTINCT p.crm_id) FROM project_member m JOIN project p ON p.id = m.project_id
                 WHERE m.user_id = u.id AND p.crm_id IS NOT NULL), '{{}}') AS crm_ids,
       coalesce((SELECT restricted_crm FROM enterprise), false) AS restricted
FROM {source} JOIN user_account u ON u.id = who.user_id AND u.active
"""
_BY_SESSION = _WHO.format(
    before="WITH seen AS (UPDATE session SET seen_at = %s WHERE token_hash = %s AND seen_at BETWEEN %s AND %s)",
    source="(SELECT user_id, NULL::jsonb AS scopes FROM session"
    " WHERE token_hash = %s AND expires_at > %s AND seen_at > %s) who",
)
_BY_KEY = _WHO.format(
    before="WITH used AS (UPDATE api_key SET used_at = now() WHERE token_hash = %s"
    " AND (used_at IS NULL OR used_at < now() - interval '1 minute'))",
    source="(SELECT user_id, scopes FROM api_key"
    " WHERE token_hash = %s AND (expires_at IS NULL OR expires_at > %s)) who",
)
_BY_USER = _WHO.format(before="", source="(SELECT %s::uuid AS user_id, NULL::jsonb AS scopes) who")


async def viewer_of_session(token: str) -> Viewer | None:
    now, key = datetime.now(UTC), token_hash(token)
    seen = [now, key, now - IDLE, now - timedelta(minutes=1)]
    return await _viewer(_BY_SESSION, [*seen, key, now, now - IDLE])


async def viewer_of_key(token: str) -> Viewer | None:
    key = token_hash(token)
    return await _viewer(_BY_KEY, [key, key, datetime.now(UTC)], via="key")


async def viewer_of_user(user_id: UUID, via: str = "person") -> Viewer | None:
    """The viewer a job or an import acts for; None when the user is gone or inactive."""
    return await _viewer(_BY_USER, [user_id], via)


async def _viewer(sql: str, values: list[Any], via: str = "person") -> Viewer | None:
    rows = await connections.get("default").execute_query_dict(sql, values)
    if not rows:
        return None
    row = rows[0]
    permissions = frozenset(row["permissions"])
    return Viewer(
        user_id=row["id"],
        name=row["name"],
        permissions=permissions if row["scopes"] is None else permissions & frozenset(row["scopes"]),
        crm_ids=frozenset(row["crm_ids"]),
        restricted=row["restricted"],
        language=row["locale"],
        via=via,
    )
