"""PostgreSQL's own programs, told by the environment where the database is: a command line shows passwords."""

import asyncio
import os
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from psycopg import pq
from psycopg.conninfo import conninfo_to_dict

from ringbook.core.postgres import binaries
from ringbook.core.preflight import CannotStart

PIECE = 2**20
LAST_WORDS = 2000
"""Bytes of what a program complains of that we keep."""


@asynccontextmanager
async def program(name: str, *arguments: str, url: str, at_least: int = 0) -> AsyncIterator["Program"]:
    """`pg_dump` and its like, whose major version is `at_least` that; killed when an error leaves the block."""
    path = binaries.tool(name, at_least)
    variables = os.environ | _environment(url)
    process = await asyncio.create_subprocess_exec(
        path, *arguments, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=variables, cwd="/"
    )
    running = Program(name, process, asyncio.create_task(_last_words(process)))
    try:
        yield running
    except BaseException:
        if process.returncode is None:
            with suppress(ProcessLookupError):
                process.kill()
        raise
    finally:
        await asyncio.gather(process.wait(), running.words, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Program:
    """A program that runs. words: what it complains of, known when it has ended."""

    name: str
    process: Process
    words: "asyncio.Task[str]"

    async def output(self) -> AsyncIterator[bytes]:
        assert self.process.stdout
        while piece := await self.process.stdout.read(PIECE):
            yield piece

    async def send(self, piece: bytes) -> None:
        """Raises CannotStart when it has given up."""
        assert self.process.stdin
        try:
            self.process.stdin.write(piece)
            await self.process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise await self._failure() from None

    async def ended(self) -> None:
        """That was all. Raises CannotStart when it failed."""
        assert self.process.stdin
        self.process.stdin.close()
        if await self.process.wait():
            raise await self._failure()

    async def _failure(self) -> CannotStart:
        return CannotStart(f"PostgreSQL's {self.name} failed: {await self.words}")


async def _last_words(process: Process) -> str:
    """Its last error, without the lines that may quote somebody's data; read while it runs, or it would block."""
    kept = b""
    while process.stderr and (piece := await process.stderr.read(LAST_WORDS)):
        kept = (kept + piece)[-LAST_WORDS:]
    lines = [line for line in kept.decode(errors="replace").splitlines() if "error" in line.lower()]
    return lines[-1].strip() if lines else "it said nothing"


def _environment(url: str) -> dict[str, str]:
    """libpq's variables for an address."""
    variables = {option.keyword.decode(): option.envvar for option in pq.Conninfo.get_defaults()}
    given = conninfo_to_dict(url)
    unknown = {name: value for name, value in given.items() if not variables.get(name)}
    if unknown:
        raise CannotStart(f"DATABASE_URL has {', '.join(unknown)}, which pg_dump cannot be told: leave it out.")
    return {(variables[name] or b"").decode(): str(value) for name, value in given.items() if value is not None}
