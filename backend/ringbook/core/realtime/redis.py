"""The bus over Redis publish and subscribe, as soon as `REDIS_URL` is set."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff, NoBackoff
from redis.exceptions import ConnectionError, RedisError, TimeoutError

from ringbook.core.realtime.backend import SupervisedBackend, Unreachable, envelope

PULSE = 10.0
"""Seconds of silence after which the server has to show that it is alive."""


class RedisBackend(SupervisedBackend):
    """One client listens, another one publishes.

    The publisher retries by itself. The listener must not: a reconnect behind our back would be a
    gap that nobody hears of.
    """

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._ear = self._client(Retry(NoBackoff(), 0))
        self._voice = self._client(Retry(ExponentialWithJitterBackoff(cap=0.2, base=0.02), 3))
        # Publish and subscribe ignore a server's database numbers; two installations on one server don't.
        self._channel = f"ringbook:{self._ear.connection_pool.connection_kwargs.get('db') or 0}"

    def _client(self, retry: Retry) -> Redis:
        return Redis.from_url(
            self.url,
            decode_responses=True,
            retry=retry,
            retry_on_error=[ConnectionError, TimeoutError],
            socket_connect_timeout=2,
            socket_timeout=2,
            client_name="ringbook-bus",
        )

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncIterator[str]]:
        async with self._ear.pubsub() as pubsub:
            await pubsub.subscribe(self._channel)
            await self._next(pubsub)  # the confirmation: from here on the server has us on its list
            yield self._envelopes(pubsub)

    async def _envelopes(self, pubsub: PubSub) -> AsyncIterator[str]:
        while True:
            message = await self._next(pubsub)
            if message["type"] == "message":
                yield message["data"]

    async def _next(self, pubsub: PubSub) -> dict[str, Any]:
        message = await pubsub.get_message(timeout=PULSE)
        if message is None:
            await pubsub.ping()
            message = await pubsub.get_message(timeout=PULSE)
        if message is None:
            raise ConnectionError("Redis fell silent.")
        found: dict[str, Any] = message
        return found

    async def publish(self, channel: str, message: Any) -> None:
        try:
            await self._voice.publish(self._channel, envelope(channel, message))
        except RedisError as problem:
            raise Unreachable(str(problem)) from problem

    async def disconnect(self) -> None:
        await super().disconnect()
        await self._ear.aclose()
        await self._voice.aclose()
