"""A door in front of a server, which can be held shut: what is sent then is swallowed, as when a cable is pulled."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from typing import Any


class Proxy:
    """In front of `port`, on one of its own. While `deaf`, the server hears nothing; while `mute`, it is not heard."""

    def __init__(self, port: int) -> None:
        self.server, self.port = port, 0
        self.deaf = self.mute = False
        self._tasks = set[asyncio.Task[None]]()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        there, back = await asyncio.open_connection("127.0.0.1", self.server)
        ways = self._carry(reader, back, "deaf"), self._carry(there, writer, "mute")
        try:
            _, others = await asyncio.wait([self._kept(way) for way in ways], return_when=asyncio.FIRST_COMPLETED)
            for other in others:
                other.cancel()
        finally:
            back.close()
            writer.close()

    def _kept(self, way: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(way)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _carry(self, source: asyncio.StreamReader, to: asyncio.StreamWriter, shut: str) -> None:
        with suppress(OSError):
            while some := await source.read(2**16):
                if not getattr(self, shut):
                    to.write(some)
                    await to.drain()


@asynccontextmanager
async def proxied(port: int) -> AsyncIterator[Proxy]:
    proxy = Proxy(port)
    server = await asyncio.start_server(proxy.serve, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        for task in tuple(proxy._tasks):
            task.cancel()
