"""Each line's Asterisk is listened to by one worker at a time: whoever holds the line's lock in the database."""

import asyncio
import logging
from asyncio import Task
from typing import Any
from uuid import UUID

import psycopg
from psycopg import AsyncConnection

from ringbook.silence.actions import silent
from ringbook.telephony.asterisk.listener import listen
from ringbook.telephony.lines.models import CtiConnection

log = logging.getLogger(__name__)

ROUND = 2.0
"""Seconds between two looks at which lines there are, and whose lock is free."""
_TAKE = "SELECT pg_try_advisory_lock(hashtext('asterisk'), hashtext(%s))"
_GIVE = "SELECT pg_advisory_unlock(hashtext('asterisk'), hashtext(%s))"
Settings = tuple[str, int, str, str]


class Keeper:
    """`await keeper.round()` every now and then; the locks go with the connection, so a dead worker holds none."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._locks: AsyncConnection[Any] | None = None
        self._tasks: dict[UUID, tuple[Settings, Task[None]]] = {}

    @property
    def listening(self) -> set[UUID]:
        """The lines that are ours."""
        return set(self._tasks)

    async def round(self) -> None:
        """Let go of lines that changed or went, and take those that nobody holds. Raises OSError, psycopg.Error."""
        try:
            await self._round()
        except BaseException:
            await self.stop()  # without the connection the locks are gone, too, and others may listen
            raise

    async def stop(self) -> None:
        for id in list(self._tasks):
            await self._cancel(id)
        locks, self._locks = self._locks, None
        if locks is not None:
            await locks.close()

    async def _round(self) -> None:
        lines = [] if await silent() else await CtiConnection.filter(deleted_at=None)
        wanted = {line.id: _settings(line) for line in lines if line.asterisk_host}
        for id, (settings, task) in list(self._tasks.items()):
            if wanted.get(id) != settings or task.done():
                await self._cancel(id)
                await self._ask(_GIVE, id)
        if not wanted:
            return
        for id, settings in wanted.items():
            if id not in self._tasks and await self._ask(_TAKE, id):
                self._tasks[id] = (settings, asyncio.create_task(listen(id), name=f"asterisk {id}"))
        await self._ask("SELECT true")

    async def _cancel(self, id: UUID) -> None:
        _, task = self._tasks.pop(id)
        while not task.done():
            task.cancel()  # more than once: a wait that ends in the same moment takes it for its own
            await asyncio.wait([task], timeout=1)
        if not task.cancelled():
            task.exception()  # is in the log

    async def _ask(self, sql: str, *values: object) -> bool:
        """On the connection that holds the locks; a lost one holds none any more, which this then says."""
        if self._locks is None:
            self._locks = await AsyncConnection.connect(
                self._url, autocommit=True, connect_timeout=3, application_name="ringbook asterisk"
            )
        async with asyncio.timeout(ROUND * 2):
            found = await (await self._locks.execute(sql, [str(value) for value in values])).fetchone()
        return bool(found and found[0])


async def keep_listening(url: str) -> None:
    """For ever, whatever happens to the database meanwhile."""
    keeper = Keeper(url)
    try:
        while True:
            try:
                await keeper.round()
            except (OSError, psycopg.Error):
                log.warning("The lines to Asterisks can't be looked after; trying again.", exc_info=True)
            except Exception:
                log.exception("Looking after the lines to Asterisks failed; trying again.")
            await asyncio.sleep(ROUND)
    finally:
        await keeper.stop()


def _settings(line: CtiConnection) -> Settings:
    return line.asterisk_host, line.asterisk_port, line.asterisk_username, line.asterisk_secret
