"""A session at an Asterisk's manager interface."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from hashlib import md5

from ringbook.telephony.asterisk.wire import LONGEST_LINE, Message, Nonsense, read_line, read_message, written

CONNECTING = 3.0
ANSWERING = 5.0
"""Seconds for a connection, and for the answer to an action."""
PULSE = 10.0
"""Seconds between two pings."""
SILENCE = 30.0
"""Seconds without a word after which the other side counts as gone."""
BANNER = "Asterisk Call Manager"
EVENTS = "call,agent"
"""The classes of events that tell of calls."""
LISTED = "channels"
"""The ActionID of the list of channels."""


class Refused(Exception):
    """Wrong user name or password."""


class Manager:
    """Signed in: `async for message in manager` yields what Asterisk tells, until the connection is lost."""

    def __init__(self, reader: StreamReader, writer: StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    async def __aiter__(self) -> AsyncIterator[Message]:
        """Raises TimeoutError, EOFError, OSError or Nonsense."""
        while True:
            async with asyncio.timeout(SILENCE):
                message = await read_message(self._reader)
            yield message

    async def ask(self, action: str, **values: str) -> None:
        self._writer.write(written(action, **values))
        await self._writer.drain()

    async def answer(self) -> Message:
        """The answer to the action just asked; events that come before it are passed over."""
        async with asyncio.timeout(ANSWERING):
            while True:
                message = await read_message(self._reader)
                if "response" in message:
                    return message

    async def ping(self) -> None:
        """For ever: what answers is alive."""
        while True:
            await asyncio.sleep(PULSE)
            await self.ask("Ping")


@asynccontextmanager
async def signed_in(host: str, port: int, username: str, secret: str) -> AsyncIterator[Manager]:
    """Connected, signed in and about to hear the list of channels.

    Raises OSError or TimeoutError (nobody there), Nonsense (no manager interface), Refused, EOFError.
    """
    async with asyncio.timeout(CONNECTING):
        reader, writer = await asyncio.open_connection(host, port, limit=LONGEST_LINE)
    manager = Manager(reader, writer)
    pinging = None
    try:
        async with asyncio.timeout(ANSWERING):
            if not (await read_line(reader)).startswith(BANNER):
                raise Nonsense("no banner")
        await _sign_in(manager, username, secret)
        await manager.ask("CoreShowChannels", ActionID=LISTED)
        pinging = asyncio.create_task(manager.ping())
        yield manager
    finally:
        if pinging:
            pinging.cancel()
            with suppress(asyncio.CancelledError, OSError):
                await pinging
        writer.close()


async def _sign_in(manager: Manager, username: str, secret: str) -> None:
    """By challenge, so that the password does not travel. Raises Refused."""
    await manager.ask("Challenge", AuthType="MD5")
    challenge = (await manager.answer()).get("challenge", "")
    key = md5(f"{challenge}{secret}".encode(), usedforsecurity=False).hexdigest()
    await manager.ask("Login", AuthType="MD5", Username=username, Key=key, Events=EVENTS)
    if (await manager.answer()).get("response", "").lower() != "success":
        raise Refused
