"""How pools of connections come back after PostgreSQL was away: within a moment, however long it was.

psycopg's own pools double their pauses, and find dead connections one a second.
"""

import logging
from select import POLLIN, poll
from time import monotonic
from typing import Any
from weakref import WeakKeyDictionary

from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

EVERY = 0.25
"""Seconds between two attempts to reach a server that is away."""
TRUSTED = 5.0
"""Seconds for which a connection that was asked counts as alive, unless its socket says otherwise."""
_asked: WeakKeyDictionary[AsyncConnection[Any], float] = WeakKeyDictionary()

logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it would tell of each attempt


async def alive(connection: AsyncConnection[Any]) -> None:
    """Raises for a dead connection, after its pool has looked at those that wait: a crash takes all at once.

    A server that ended has said so on its socket; one that vanished is found by asking what was not used for a while.
    """
    if not _said_something(connection) and monotonic() - _asked.get(connection, 0) < TRUSTED:
        return
    _asked[connection] = monotonic()
    try:
        await AsyncConnectionPool.check_connection(connection)
    except Exception:
        if isinstance(connection._pool, AsyncConnectionPool):
            await connection._pool.check()
        raise


def _said_something(connection: AsyncConnection[Any]) -> bool:
    """Whether something waits to be read from a server that has nothing to say."""
    if connection.closed:
        return True
    waiting = poll()
    waiting.register(connection.fileno(), POLLIN)
    return bool(waiting.poll(0))


async def _again(failed: AsyncConnectionPool[Any]) -> None:
    await failed.check()


RECONNECTING: dict[str, Any] = {"check": alive, "reconnect_timeout": EVERY, "reconnect_failed": _again}
"""Options of an AsyncConnectionPool."""


def pool(**options: Any) -> AsyncConnectionPool[Any]:
    """One that comes back so, whatever `options` say of that."""
    return AsyncConnectionPool(**options | RECONNECTING)
