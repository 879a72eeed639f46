"""A file read in a process of its own: seconds of work that must stop neither a screen nor another job.

The process ends with what it was asked for, and gives back its memory.
"""

import asyncio
import pickle
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from ringbook.core.errors import DomainError, Problem
from ringbook.imports.mapping import Mapping
from ringbook.imports.own import OwnField
from ringbook.imports.people import Person, RowProblem

READ_AHEAD = 4 * 2**20
"""Bytes of people that may wait to be written, so that reading and writing go on side by side."""
FRAME = 4
"""Bytes of the length in front of each answer; a length of 0 is the end."""


@dataclass(frozen=True, slots=True)
class File:
    """name: what the user calls it. language: of the sentences about what is wrong with it."""

    path: Path
    name: str
    language: str


@dataclass(frozen=True, slots=True)
class Overview:
    """samples: up to three of each column. fields: the proposed key for each column."""

    headings: list[str]
    samples: list[list[str]]
    fields: list[str | None]
    row_count: int


Readings: TypeAlias = list[tuple[int, Person | list[RowProblem]]]
"""Rows in their order: the number, and the person or what is wrong with the row."""


@dataclass(frozen=True, slots=True)
class Look:
    """Asks for the Overview. own: the Crm's own fields, key by name."""

    file: File
    own: dict[str, str]


@dataclass(frozen=True, slots=True)
class Read:
    """Asks for the rows behind the row `after`, in chunks of `size`. region: of the Crm."""

    file: File
    mapping: Mapping
    region: str
    after: int
    size: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The answer when something is wrong with the file as a whole."""

    problems: list[Problem]


async def look(file: File, own: Iterable[OwnField] = ()) -> Overview:
    """own: the Crm's own fields. Raises DomainError when the file can't be read."""
    names = {field.name: field.column for field in own}
    async with aclosing(_answers(Look(file, names))) as answers:
        async for answer in answers:
            return answer
    raise EOFError("The reader had nothing to say.")


def read(request: Read) -> AsyncGenerator[Readings, None]:
    """Chunks of rows. Raises DomainError when the file can't be read."""
    return _answers(request)


async def _answers(request: Look | Read) -> AsyncGenerator[Any, None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "ringbook.imports.reader", stdin=PIPE, stdout=PIPE, limit=READ_AHEAD
    )
    assert process.stdin
    try:
        process.stdin.write(pickle.dumps(request))
        process.stdin.write_eof()
        while frame := await _frame(process):
            answer = pickle.loads(frame)
            if isinstance(answer, Refused):
                raise DomainError.all_of(answer.problems)
            yield answer
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def _frame(process: Process) -> bytes:
    """The next answer; empty at the end. Raises IncompleteReadError when the process died."""
    assert process.stdout
    size = int.from_bytes(await process.stdout.readexactly(FRAME), "big")
    return await process.stdout.readexactly(size)
