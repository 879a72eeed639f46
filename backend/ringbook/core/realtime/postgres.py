"""The bus over PostgreSQL's LISTEN and NOTIFY: no server beyond the one that holds the data."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import psycopg
from psycopg import AsyncConnection

from ringbook.core.realtime.backend import SupervisedBackend, Unreachable, envelope

CHANNEL = "ringbook"
PULSE = 10.0
"""Seconds of listening after which the server has to show that it is alive, within as many again."""


class PostgresBackend(SupervisedBackend):
    """One connection listens, another one publishes."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self._voice: AsyncConnection[Any] | None = None
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def session(self) -> AsyncIterator[AsyncIterator[str]]:
        connection = await self._connect()
        try:
            await connection.execute(f"LISTEN {CHANNEL}")
            yield self._envelopes(connection)
        finally:
            await connection.close()

    async def _envelopes(self, connection: AsyncConnection[Any]) -> AsyncIterator[str]:
        while True:
            async for notice in connection.notifies(timeout=PULSE):
                yield notice.payload
            async with asyncio.timeout(PULSE):
                await connection.execute("SELECT 1")

    async def publish(self, channel: str, message: Any) -> None:
        async with self._turn:
            try:
                await self._say(envelope(channel, message))
            except psycopg.OperationalError:  # the server came back, our connection of old times did not
                await self._say_again(envelope(channel, message))

    async def _say(self, payload: str) -> None:
        try:
            if self._voice is None:
                self._voice = await self._connect()
            await self._voice.execute("SELECT pg_notify(%s, %s)", [CHANNEL, payload])
        except BaseException:
            await self._hush()
            raise

    async def _say_again(self, payload: str) -> None:
        try:
            await self._say(payload)
        except psycopg.OperationalError as problem:
            raise Unreachable(str(problem)) from problem

    async def _hush(self) -> None:
        voice, self._voice = self._voice, None
        if voice is not None:
            await voice.close()

    async def disconnect(self) -> None:
        await super().disconnect()
        await self._hush()

    async def _connect(self) -> AsyncConnection[Any]:
        return await AsyncConnection.connect(
            self.url, autocommit=True, connect_timeout=3, application_name="ringbook bus"
        )
