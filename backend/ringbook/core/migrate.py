"""Bring a database up to date: aerich runs the files of `migrations/models/`, which are written by hand.

A file runs in one transaction unless it says `RUN_IN_TRANSACTION = False`; such a file holds one statement,
for example `CREATE INDEX CONCURRENTLY …`.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg
from aerich import Command
from tortoise.context import TortoiseContext

from ringbook.core.database import tortoise_config

MIGRATIONS = Path(__file__).parents[3] / "migrations"
LOCK = 727001
"""The advisory lock of whoever migrates."""


async def migrate(url: str, folder: Path = MIGRATIONS) -> list[str]:
    """Run what has not run yet, once however many processes ask at the same time; the files that ran."""
    config = tortoise_config(url, statement_seconds=None)
    async with _alone(url), TortoiseContext() as context:
        await context.init(config)
        command = Command(config, app="models", location=str(folder))
        await command.init()
        return await command.upgrade()


async def is_new(url: str) -> bool:
    """Whether nothing was ever migrated there."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        found = await connection.execute("SELECT to_regclass('aerich') IS NULL")
        return (await found.fetchone() or (True,))[0] is True


@asynccontextmanager
async def _alone(url: str) -> AsyncIterator[None]:
    """Hold the lock, asking again and again: waiting inside PostgreSQL would hold a snapshot, for which
    CREATE INDEX CONCURRENTLY waits in turn, for ever."""
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        while True:
            found = await connection.execute("SELECT pg_try_advisory_lock(%s)", [LOCK])
            if (await found.fetchone() or (False,))[0]:
                break
            await asyncio.sleep(0.1)
        yield
