"""Waiting for what is meant, as long as a busy machine may take, and no longer than it does."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import psycopg

PATIENCE = 20.0
"""Seconds that a busy machine may take until what must come is here."""
WAITING = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"


async def until(what: Callable[[], bool | Awaitable[Any]], seconds: float = PATIENCE) -> None:
    """Until it is so. Raises TimeoutError."""
    async with asyncio.timeout(seconds):
        while not (so if isinstance(so := what(), bool) else await so):
            await asyncio.sleep(0.01)


async def somebody_waits(database_url: str) -> None:
    """Until a session of this database waits for a lock."""
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as eyes:

        async def waits() -> bool:
            return await (await eyes.execute(WAITING)).fetchone() is not None

        await until(waits, 60)
