"""Several processes tell each other through Redis, beside their work, what was taken out of each bucket.

A request never waits for Redis. So for a moment, until they have told each other, each process gives what it has
itself; and while Redis is away they go on with that.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from ringbook.core.rates.buckets import Buckets
from ringbook.core.rates.extension import buckets

log = logging.getLogger(__name__)

BETWEEN = 0.5
"""Seconds between two times of telling."""
PREFIX = "ringbook:rate:"
SCRIPT = """
local time, answer = redis.call('TIME'), {}
local now = time[1] * 1000 + math.floor(time[2] / 1000)
for i, key in ipairs(KEYS) do
  local full = math.max(now, tonumber(redis.call('GET', key) or '0')) + tonumber(ARGV[i])
  redis.call('SET', key, string.format('%.0f', full), 'PX', math.max(1, full - now))
  answer[i] = full - now
end
return answer
"""
"""KEYS: buckets; each is when it will be full. ARGV: milliseconds of filling that were taken. The answer is how long
each takes to fill, by Redis's clock, as those of the processes may differ."""


class Sharing:
    def __init__(self, url: str, mine: Buckets = buckets) -> None:
        self._buckets = mine
        self._redis = Redis.from_url(
            url, retry=Retry(NoBackoff(), 0), socket_connect_timeout=1, socket_timeout=1, client_name="ringbook-rates"
        )
        self._script = self._redis.register_script(SCRIPT)
        self._away = False

    async def tell(self) -> None:
        """What was taken here since the last time, and hear what was taken everywhere. Raises RedisError."""
        taken = self._buckets.untold()
        if not taken:
            return
        milliseconds = [round(seconds * 1000) for seconds in taken.values()]
        answer = await self._script(keys=[PREFIX + name for name in taken], args=milliseconds)
        for name, full in zip(taken, answer, strict=True):
            self._buckets.learn(name, full / 1000)

    async def keep_telling(self) -> None:
        while True:
            await asyncio.sleep(BETWEEN)
            try:
                await self.tell()
                self._away = False
            except (RedisError, OSError) as problem:
                if not self._away:
                    log.warning("Rates are not shared, as Redis is away: %r", problem)
                self._away = True

    async def close(self) -> None:
        await self._redis.aclose()


@asynccontextmanager
async def shared(url: str | None) -> AsyncIterator[None]:
    """This process's buckets are shared inside the block; without a Redis, each process has its own."""
    if not url:
        yield
        return
    sharing = Sharing(url)
    telling = asyncio.create_task(sharing.keep_telling(), name="rates")
    try:
        yield
    finally:
        telling.cancel()
        await asyncio.wait([telling])
        await sharing.close()
