"""Old entries of the log go."""

from datetime import UTC, datetime, timedelta

from tortoise import connections

from ringbook.telephony.lines.models import CtiConnection

KEPT = timedelta(days=7)
MOST = 10_000
"""Entries of a line."""
AT_ONCE = 5_000
_OLDEST_KEPT = """
SELECT created_at FROM cti_log WHERE connection_id = %s ORDER BY created_at DESC, id DESC OFFSET %s LIMIT 1
"""
_FORGET = """
DELETE FROM cti_log WHERE id IN (
    SELECT id FROM cti_log WHERE connection_id = %s AND created_at <= %s ORDER BY created_at LIMIT %s)
"""


async def prune(now: datetime | None = None) -> int:
    """Forget what is older than a week, and of each line all but the newest 10 000; how many went."""
    gone = 0
    ids = await CtiConnection.all().values_list("id", flat=True)
    for id in ids:
        before = (now or datetime.now(UTC)) - KEPT
        found = await connections.get("default").execute_query_dict(_OLDEST_KEPT, [id, MOST])
        if found:
            before = max(before, found[0]["created_at"])
        gone += await _forget(id, before)
    return gone


async def _forget(line: object, before: datetime) -> int:
    """In chunks, so that nobody waits for long."""
    gone = 0
    while True:
        chunk, _ = await connections.get("default").execute_query(_FORGET, [line, before, AT_ONCE])
        gone += chunk
        if chunk < AT_ONCE:
            return gone
