"""One line's Asterisk, listened to for as long as the task lives."""

import asyncio
import logging
import random
from asyncio import Queue
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import NoReturn
from uuid import UUID

from ringbook.core.secrets import unseal
from ringbook.core.unit import unit_of_work
from ringbook.identity.models import User
from ringbook.telephony.actions.take import Taken, taken
from ringbook.telephony.asterisk.calls import HEARD, Calls
from ringbook.telephony.asterisk.group import leg_of
from ringbook.telephony.asterisk.manager import LISTED, Manager, Refused, signed_in
from ringbook.telephony.asterisk.noting import note
from ringbook.telephony.asterisk.states import note_connected, note_lost, reason
from ringbook.telephony.asterisk.wire import Message
from ringbook.telephony.dialects.event import CtiEvent
from ringbook.telephony.lines.models import CtiConnection, CtiExtension
from ringbook.telephony.models import Call, CallSource

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0
"""Seconds between two attempts: twice as long each time. After a refusal it is the longest at once."""
STEADY = 60.0
"""Seconds a session must have lasted for the pauses to begin anew."""
BACKLOG = 10_000
"""Messages read and not yet taken. Asterisk hangs up on whoever reads too slowly, so reading does not wait for us."""
REFRESH = 30.0
"""Seconds until a change of the line's extensions or of its region is noticed."""
LONGEST_CALL = timedelta(hours=12)


async def listen(id: UUID) -> None:
    """Until it is cancelled, or the line is gone."""
    pause = FIRST_PAUSE
    while connection := await CtiConnection.get_or_none(id=id, deleted_at=None):
        began = asyncio.get_running_loop().time()
        refused = isinstance(await _until_lost(connection), Refused)
        if asyncio.get_running_loop().time() - began > STEADY:
            pause = FIRST_PAUSE
        pause = LONGEST_PAUSE if refused else pause
        await asyncio.sleep(pause * random.uniform(0.8, 1))
        pause = min(LONGEST_PAUSE, 2 * pause)


async def _until_lost(connection: CtiConnection) -> Exception:
    """One session; what ended it, which the settings then show."""
    session = Session(connection)
    try:
        return await session.run()
    except asyncio.CancelledError:
        with suppress(Exception):
            await note_lost(connection.id, "")
        raise
    except Exception as error:
        cause = _first(error)
        log.warning("Listening to the Asterisk of line %s ended: %r", connection.id, cause)
        await note_lost(connection.id, reason(cause, connected=session.connected))
        return cause


def _first(error: Exception) -> Exception:
    """What a group of tasks stopped for."""
    while isinstance(error, ExceptionGroup):
        error = error.exceptions[0]
    return error


class Session:
    """From signing in to the loss of the connection."""

    def __init__(self, connection: CtiConnection) -> None:
        self.connected = False
        self._connection = connection
        self._names: frozenset[str] = frozenset()
        self._read_at = 0.0
        self._heard: Queue[Message] = Queue(BACKLOG)

    async def run(self) -> NoReturn:
        """Raises what ended it."""
        line = self._connection
        secret = unseal(line.asterisk_secret)
        async with signed_in(line.asterisk_host, line.asterisk_port, line.asterisk_username, secret) as manager:
            self.connected = True
            await note_connected(line.id)
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._take_all())
                tasks.create_task(self._read(manager))
        raise EOFError

    async def _read(self, manager: Manager) -> None:
        async for message in manager:
            if message.get("event", "").lower() in HEARD or message.get("actionid") == LISTED:
                self._heard.put_nowait(message)

    async def _take_all(self) -> None:
        open_calls = await self._open()
        await self._refresh()
        calls = Calls(lambda name: name in self._names, dict(map(leg_of, open_calls)))
        while True:
            message = await self._heard.get()
            await self._refresh()
            events = calls.heard(message)
            if message.get("event", "").lower() == "coreshowchannelscomplete":
                events += [_ended(id) for id in open_calls if id not in calls.alive]
            if events:
                await note(message, events, [await self._take(event) for event in events], self._connection)

    async def _take(self, event: CtiEvent) -> Taken:
        async with unit_of_work():
            return await taken(event, self._connection)

    async def _open(self) -> list[str]:
        """The calls of the line that go on, as far as we know; in a break of listening some of them ended."""
        since = datetime.now(UTC) - LONGEST_CALL
        rows = Call.filter(connection_id=self._connection.id, ended_at=None, started_at__gt=since)
        return [call.external_id for call in await rows.order_by("started_at").only("id", "external_id")]

    async def _refresh(self) -> None:
        """The names of phones, and the line as it is now."""
        now = asyncio.get_running_loop().time()
        if self._read_at and now - self._read_at < REFRESH:
            return
        self._read_at = now
        line = self._connection
        await line.refresh_from_db()
        listed = await CtiExtension.filter(connection_id=line.id).only("id", "extension")
        own = await User.filter(active=True, extension__isnull=False).only("id", "extension")
        self._names = frozenset([*(row.extension for row in listed), *(user.extension or "" for user in own)])
        await CtiConnection.filter(id=line.id).update(last_event_at=datetime.now(UTC))


def _ended(external_id: str) -> CtiEvent:
    """Of a call that ended while nobody listened; why, nobody knows."""
    return CtiEvent(CallSource.HANGUP, external_id, None, None, None)
