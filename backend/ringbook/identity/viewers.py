"""Cookie or API key -> viewer, in one query."""

from collections.abc import Collection
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from sys import intern
from typing import Any, TypeVar
from uuid import UUID

from ringbook.core.asking import ask
from ringbook.core.viewer import Viewer
from ringbook.identity.permissions import SETS_UP_CRM, WITHOUT_CRM
from ringbook.identity.secrets import token_hash

Rights = TypeVar("Rights", frozenset[str], frozenset[UUID])
IDLE = timedelta(hours=10)
"""A session that nobody used for a working day is over."""

_WHO = """{before}
SELECT u.id, u.name, u.locale, u.timezone, who.scopes, who.key_id,
       coalesce((SELECT array_agg(DISTINCT p) FROM user_role ur JOIN role r ON r.id = ur.role_id,
                 jsonb_array_elements_text(r.permissions) p WHERE ur.user_id = u.id), '{{}}') AS permissions,
       coalesce((SELECT array_agg(DISTINCT p.crm_id) FROM project_member m JOIN project p ON p.id = m.project_id
                 WHERE m.user_id = u.id AND p.crm_id IS NOT NULL), '{{}}') AS crm_ids,
       coalesce((SELECT restricted_crm FROM enterprise), false) AS restricted,
       coalesce((SELECT crm_enabled FROM enterprise), true) AS crm_enabled
FROM {source} JOIN user_account u ON u.id = who.user_id AND u.active
"""
_BY_SESSION = _WHO.format(
    before="WITH seen AS (UPDATE session SET seen_at = %s WHERE token_hash = %s AND seen_at BETWEEN %s AND %s)",
    source="(SELECT user_id, NULL::jsonb AS scopes, NULL::uuid AS key_id FROM session"
    " WHERE token_hash = %s AND expires_at > %s AND seen_at > %s) who",
)
_BY_KEY = _WHO.format(
    before="WITH used AS (UPDATE api_key SET used_at = now() WHERE token_hash = %s"
    " AND (used_at IS NULL OR used_at < now() - interval '1 minute'))",
    source="(SELECT user_id, scopes, id AS key_id FROM api_key"
    " WHERE token_hash = %s AND (expires_at IS NULL OR expires_at > %s)) who",
)
_BY_USER = _WHO.format(
    before="", source="(SELECT unnest(%s::uuid[]) AS user_id, NULL::jsonb AS scopes, NULL::uuid AS key_id) who"
)


async def viewer_of_session(token: str) -> Viewer | None:
    now, key = datetime.now(UTC), token_hash(token)
    seen = [now, key, now - IDLE, now - timedelta(minutes=1)]
    return await _viewer(_BY_SESSION, [*seen, key, now, now - IDLE])


async def viewer_of_key(token: str) -> Viewer | None:
    key = token_hash(token)
    return await _viewer(_BY_KEY, [key, key, datetime.now(UTC)], via="key")


async def viewer_of_user(user_id: UUID, via: str = "person") -> Viewer | None:
    """The viewer a job or an import acts for; None when the user is gone or inactive."""
    return await _viewer(_BY_USER, [[user_id]], via)


async def viewers_of_users(ids: Collection[UUID]) -> dict[UUID, Viewer]:
    """The viewers these users would be now; inactive ones are nobody."""
    return {viewer.user_id: viewer for viewer in await _viewers(_BY_USER, [list(ids)])}


async def _viewer(sql: str, values: list[Any], via: str = "person") -> Viewer | None:
    return next(iter(await _viewers(sql, values, via)), None)


async def _viewers(sql: str, values: list[Any], via: str = "person") -> list[Viewer]:
    return [_viewer_of(via, *row) for row in await ask(sql, values)]


def _viewer_of(
    via: str,
    id: UUID,
    name: str,
    language: str,
    timezone: str,
    scopes: list[str] | None,
    key_id: UUID | None,
    held: list[str],
    crm_ids: list[UUID],
    restricted: bool,
    crm_enabled: bool,
) -> Viewer:
    permissions = frozenset(held)
    enabled = crm_enabled or not permissions.isdisjoint(SETS_UP_CRM)
    if not enabled:
        permissions &= WITHOUT_CRM
    return Viewer(
        user_id=id,
        name=name,
        permissions=_one(permissions if scopes is None else permissions & frozenset(scopes)),
        crm_ids=_one(frozenset(crm_ids) if enabled else frozenset()),
        restricted=restricted,
        crm_enabled=enabled,
        language=intern(language),
        via=via,
        timezone=intern(timezone),
        key_id=key_id,
    )


@lru_cache(maxsize=1_000)
def _one(rights: Rights) -> Rights:
    """The same object for equal ones: thousands with the same rights may be listening."""
    return rights
