"""Recalculating Crms, in the worker."""

import asyncio
import time
from uuid import UUID

from psycopg.errors import DeadlockDetected, LockNotAvailable
from tortoise import connections

from ringbook.core.jobs import defer, job
from ringbook.segments import listeners, recalculation
from ringbook.segments.models import Segmentation
from ringbook.segments.recalculation import StartOver

__all__ = ["forgotten", "listeners", "recalculate"]
EVERY = 1.0
"""Seconds between two pieces of news for open screens."""
TRIES = 60
"""How often a chunk gives way to others before the job fails, and comes back later."""
_LEFT = """
SELECT crm_id FROM segmentation s WHERE reached < wanted AND NOT EXISTS (
    SELECT FROM procrastinate_jobs j
    WHERE j.status IN ('todo', 'doing') AND j.task_name = 'segments.recalculate'
      AND j.args->>'crm_id' = s.crm_id::text)
"""


@job("segments.recalculate")
async def recalculate(crm_id: str) -> None:
    """Score all contacts of a Crm until they follow the rules that are wanted."""
    while row := await recalculation.begin(UUID(crm_id)):
        try:
            await _pass(row)
        except StartOver:
            continue


@job("segments.forgotten", every="* * * * *")
async def forgotten(timestamp: int) -> None:
    """Every minute: a recalculation that no job is at any more, because it failed too often, gets another one."""
    for found in await connections.get("default").execute_query_dict(_LEFT):
        crm_id = found["crm_id"]
        await defer("segments.recalculate", lock=f"segments.recalculate {crm_id}", crm_id=str(crm_id))


async def _pass(row: Segmentation) -> None:
    told = time.monotonic() - EVERY
    while await _take(row):
        now = time.monotonic()
        tell = now - told >= EVERY
        await recalculation.advance(row, tell=tell)
        told = now if tell else told
    await recalculation.finish(row)


async def _take(row: Segmentation) -> int:
    """The next chunk, as soon as nobody else needs its contacts."""
    for _ in range(TRIES):
        try:
            return await recalculation.take(row)
        except (LockNotAvailable, DeadlockDetected):
            await asyncio.sleep(0.1)
    raise TimeoutError(f"Contacts behind {row.place} stay locked.")
