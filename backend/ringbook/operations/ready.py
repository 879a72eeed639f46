"""Whether this process can do its work: not only alive, but with everything it needs."""

import asyncio
from collections.abc import Awaitable, Callable

from redis.asyncio import Redis
from starlette.requests import Request
from starlette.responses import JSONResponse
from tortoise import connections

from ringbook.core.migrate import MIGRATIONS
from ringbook.settings import settings

PATIENCE = 2.0
"""Seconds that each part gets to answer."""


async def ready(request: Request) -> JSONResponse:
    """200 when requests can be sent here; 503 and what is missing when not."""
    problems = [problem for check in (_database, _redis) if (problem := await _asked(check))]
    return JSONResponse(
        {"status": "error", "problems": problems} if problems else {"status": "ok"}, 503 if problems else 200
    )


async def _asked(check: Callable[[], Awaitable[str]]) -> str:
    try:
        async with asyncio.timeout(PATIENCE):
            return await check()
    except Exception:
        return f"{'Redis' if check is _redis else 'The database'} does not answer."


async def _database() -> str:
    ran = await connections.get("default").execute_query_dict("SELECT version FROM aerich")
    missing = {path.name for path in (MIGRATIONS / "models").glob("[0-9]*.py")} - {row["version"] for row in ran}
    return f"Migrations have not run: {len(missing)}." if missing else ""


async def _redis() -> str:
    url = settings().redis_url
    if url:
        async with Redis.from_url(url, socket_connect_timeout=PATIENCE, socket_timeout=PATIENCE) as client:
            await client.ping()
    return ""
