"""Bytes that belong to nobody: a crash came between them and their row, or the row is gone."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from uuid import UUID

from tortoise import connections

from ringbook.core import storage

BACKUP = 727002
"""The advisory lock of whoever makes a backup: what its snapshot of the rows names is not deleted meanwhile."""
_BACKED_UP = """
SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
WHERE locktype = 'advisory' AND classid = 0 AND objid = %s AND datname = current_database()
"""


async def being_backed_up() -> bool:
    """Whether nothing must be swept now; the next night does."""
    return bool((await connections.get("default").execute_query(_BACKED_UP, [BACKUP]))[0])


async def sweep_orphans(folder: str, before: datetime, there: Callable[[set[UUID]], Awaitable[set[UUID]]]) -> None:
    """Delete what was put below `folder` before that time and has no owner.

    The part of a key behind the folder names the owner; `there` answers which of these ids are still there.
    """
    async for keys in storage.listed(folder, before):
        if await being_backed_up():
            return
        owners = {key: _owner(key) for key in keys}
        known = await there({id for id in owners.values() if id})
        for key, id in owners.items():
            if id not in known:
                await storage.delete(key)


def _owner(key: str) -> UUID | None:
    """None for what is none of ours."""
    try:
        return UUID(key.split("/")[1])
    except ValueError:
        return None
