"""Whether those who once came in may still be here, asked for many at a time."""

from datetime import UTC, datetime

from tortoise import connections

from ringbook.core.context import Context
from ringbook.identity.cookies import api_key, session_token
from ringbook.identity.secrets import token_hash
from ringbook.identity.viewers import IDLE

_VALID = """
SELECT s.token_hash FROM session s JOIN user_account u ON u.id = s.user_id AND u.active
WHERE s.token_hash = ANY(%s) AND s.expires_at > %s AND s.seen_at > %s
UNION ALL
SELECT k.token_hash FROM api_key k JOIN user_account u ON u.id = k.user_id AND u.active
WHERE k.token_hash = ANY(%s) AND (k.expires_at IS NULL OR k.expires_at > %s)
"""


def pass_of(context: Context) -> bytes | None:
    """The hash of the session or key that somebody came in with."""
    key = api_key(context)
    token = session_token(context) if key is None else key
    return token_hash(token) if token else None


async def still_valid(passes: list[bytes]) -> set[bytes]:
    """Those of these that would still let one in. Asking is no use of them: an open window keeps no session alive."""
    now = datetime.now(UTC)
    values = [passes, now, now - IDLE, passes, now]
    return {bytes(row["token_hash"]) for row in await connections.get("default").execute_query_dict(_VALID, values)}
