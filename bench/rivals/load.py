"""Requests over a few connections that are kept open, as quickly as they are answered."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from itertools import cycle
from typing import NamedTuple
from urllib.parse import urlsplit

from bench.figures import p99
from bench.rivals.systems import System


class Measured(NamedTuple):
    """rate: requests a second. p50, p99: seconds. server, base: CPU-ms a request, of the server and of PostgreSQL."""

    rate: float
    p50: float
    p99: float
    server: float
    base: float

    @property
    def cpu(self) -> float:
        return self.server + self.base


async def load(system: System, bodies: Sequence[bytes], *, seconds: float, connections: int) -> Measured:
    """Ask one body after the other. Raises AssertionError at the first answer that is an error."""
    supply, times = cycle(bodies), list[float]()
    before, began = system.cpu(), time.perf_counter()
    until = began + seconds
    await asyncio.gather(*(_ask(system, supply, times, until) for _ in range(connections)))
    took, after = time.perf_counter() - began, system.cpu()
    count = len(times)
    server, base = (1000 * (end - start) / count for start, end in zip(before, after, strict=True))
    return Measured(count / took, sorted(times)[count // 2], p99(times), server, base)


async def answer(system: System, body: bytes) -> bytes:
    reader, writer = await _open(system)
    writer.write(_request(system, body))
    said = await _read(reader)
    writer.close()
    return said


async def _ask(system: System, supply: Iterator[bytes], times: list[float], until: float) -> None:
    reader, writer = await _open(system)
    while time.perf_counter() < until:
        body = next(supply)
        began = time.perf_counter()
        writer.write(_request(system, body))
        said = await _read(reader)
        times.append(time.perf_counter() - began)
        assert b'"errors"' not in said, (system.name, body, said[:1000])
    writer.close()


async def _open(system: System) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    there = urlsplit(system.site)
    return await asyncio.open_connection(there.hostname, there.port, limit=2**22)


def _request(system: System, body: bytes) -> bytes:
    head = f"POST /graphql HTTP/1.1\r\nHost: {urlsplit(system.site).netloc}\r\n{system.headers}"
    return f"{head}Content-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


async def _read(reader: asyncio.StreamReader) -> bytes:
    """The body of an answer; in parts or whole."""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    assert b" 200 " in head.split(b"\r\n", 1)[0], head + await reader.read(2000)
    if b"transfer-encoding: chunked" not in head:
        return await reader.readexactly(int(head.split(b"content-length:")[1].split(b"\r\n")[0]))
    body = b""
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readexactly(2)
    return body
