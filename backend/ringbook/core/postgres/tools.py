"""PostgreSQL's own programs, told by the environment where the database is: a command line shows passwords."""

import asyncio
import os
from asyncio.subprocess import PIPE, Process

from psycopg import pq
from psycopg.conninfo import conninfo_to_dict

from ringbook.core.postgres import binaries
from ringbook.core.preflight import CannotStart

LAST_WORDS = 2000
"""Bytes of what a program complains of that we keep."""


async def started(name: str, *arguments: str, url: str, at_least: int = 0) -> Process:
    """`pg_dump` and its like, whose major version is `at_least` that. Its three streams are pipes."""
    program = binaries.tool(name, at_least)
    return await asyncio.create_subprocess_exec(
        program, *arguments, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=os.environ | _environment(url), cwd="/"
    )


async def last_words(process: Process) -> str:
    """What it said at last, without what may quote somebody's data; to be read while it runs, or it would block."""
    kept = b""
    while process.stderr and (piece := await process.stderr.read(LAST_WORDS)):
        kept = (kept + piece)[-LAST_WORDS:]
    lines = [line for line in kept.decode(errors="replace").splitlines() if "error" in line.lower()]
    return lines[-1].strip() if lines else "it said nothing"


def gone_wrong(name: str, words: str) -> CannotStart:
    return CannotStart(f"PostgreSQL's {name} failed: {words}")


def _environment(url: str) -> dict[str, str]:
    """libpq's variables for an address."""
    variables = {option.keyword.decode(): option.envvar for option in pq.Conninfo.get_defaults()}
    given = conninfo_to_dict(url)
    unknown = {name: value for name, value in given.items() if not variables.get(name)}
    if unknown:
        raise CannotStart(f"DATABASE_URL has {', '.join(unknown)}, which pg_dump cannot be told: leave it out.")
    return {(variables[name] or b"").decode(): str(value) for name, value in given.items() if value is not None}
