"""A manager interface on a real socket, which says what it is told to say, as an Asterisk's does."""

import asyncio
from asyncio import Server, StreamReader, StreamWriter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hashlib import md5

from tests.telephony.asterisk.sequences import on_the_wire

USERNAME, SECRET = "ringbook", "wieloryb"
CHALLENGE = "840415273"


class FakeAsterisk:
    """up: paragraphs of CoreShowChannel for who asks. logins: how often somebody signed in; asked: their actions."""

    def __init__(self) -> None:
        self.up: list[str] = []
        self.asked: list[dict[str, str]] = []
        self.logins = self.refusals = 0
        self.lists = True
        self._writers: set[StreamWriter] = set()
        self._listened = asyncio.Event()
        self._server: Server | None = None

    @property
    def port(self) -> int:
        assert self._server
        port: int = self._server.sockets[0].getsockname()[1]
        return port

    async def open(self, port: int = 0) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)

    async def close(self) -> None:
        """Nobody answers any more."""
        if self._server:
            self._server.close()
        self.hang_up()

    def hang_up(self) -> None:
        """On all who are connected, in the middle of whatever they are at."""
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()
        self._listened.clear()

    async def say(self, *paragraphs: str, size: int = 700) -> None:
        """To whoever has signed in, in pieces that care for no message's end."""
        async with asyncio.timeout(60):
            await self._listened.wait()
        sent = b"".join(map(on_the_wire, paragraphs))
        for start in range(0, len(sent), size):
            for writer in self._writers:
                writer.write(sent[start : start + size])
                await writer.drain()
            await asyncio.sleep(0)

    def _lose(self, writer: StreamWriter) -> None:
        self._writers.discard(writer)
        if not self._writers:
            self._listened.clear()

    async def _serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        writer.write(b"Asterisk Call Manager/9.0.0\r\n")
        try:
            while lines := (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n"):
                action = {key.lower(): value for key, _, value in (line.partition(": ") for line in lines if line)}
                self.asked.append(action)
                self._answer(action, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self._lose(writer)
            writer.close()

    def _answer(self, action: dict[str, str], writer: StreamWriter) -> None:
        id = f"ActionID: {action['actionid']}\n" if "actionid" in action else ""
        match action["action"]:
            case "Challenge":
                paragraphs = [f"Response: Success\n{id}Challenge: {CHALLENGE}"]
            case "Login":
                paragraphs = self._let_in(action, writer)
            case "CoreShowChannels" if self.lists:
                start = f"Response: Success\n{id}EventList: start\nMessage: Channels will follow"
                end = f"Event: CoreShowChannelsComplete\n{id}EventList: Complete\nListItems: {len(self.up)}"
                paragraphs = [start, *(f"Event: CoreShowChannel\n{id}{each}" for each in self.up), end]
                self._listened.set()
            case "CoreShowChannels":
                paragraphs = [f"Response: Error\n{id}Message: Permission denied"]
                self._listened.set()
            case _:
                paragraphs = [f"Response: Success\n{id}Ping: Pong\nTimestamp: 1732356000.000001"]
        writer.write(b"".join(map(on_the_wire, paragraphs)))

    def _let_in(self, action: dict[str, str], writer: StreamWriter) -> list[str]:
        key = md5(f"{CHALLENGE}{SECRET}".encode(), usedforsecurity=False).hexdigest()
        if (action.get("username"), action.get("key")) != (USERNAME, key):
            self.refusals += 1
            return ["Response: Error\nMessage: Authentication failed"]
        self.logins += 1
        self._writers.add(writer)
        return [
            "Response: Success\nMessage: Authentication accepted",
            "Event: FullyBooted\nPrivilege: system,all\nStatus: Fully Booted\nUptime: 5\nLastReload: 5",
        ]


@asynccontextmanager
async def asterisk() -> AsyncIterator[FakeAsterisk]:
    server = FakeAsterisk()
    await server.open()
    try:
        yield server
    finally:
        await server.close()
