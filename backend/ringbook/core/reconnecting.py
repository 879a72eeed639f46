"""How pools of connections come back after PostgreSQL was away: within a moment, however long it was.

psycopg's own pools double their pauses, and find dead connections one a second.
"""

import logging
from typing import Any

from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

EVERY = 0.25
"""Seconds between two attempts to reach a server that is away."""

logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it would tell of each attempt


async def alive(connection: AsyncConnection[Any]) -> None:
    """Raises for a dead connection, after its pool has looked at those that wait: a crash takes all at once."""
    try:
        await AsyncConnectionPool.check_connection(connection)
    except Exception:
        if isinstance(connection._pool, AsyncConnectionPool):
            await connection._pool.check()
        raise


async def _again(failed: AsyncConnectionPool[Any]) -> None:
    await failed.check()


RECONNECTING: dict[str, Any] = {"check": alive, "reconnect_timeout": EVERY, "reconnect_failed": _again}
"""Options of an AsyncConnectionPool."""


def pool(**options: Any) -> AsyncConnectionPool[Any]:
    """One that comes back so, whatever `options` say of that."""
    return AsyncConnectionPool(**options | RECONNECTING)
