"""The process that picks the failed rows out of a file, and writes them with what is wrong with each."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ringbook.core.sheets import Shape, SheetFormat
from ringbook.core.sheets.writer import part
from ringbook.core.sheets.writers import open_sheet
from ringbook.core.words import LANGUAGES, say, speak, speaking
from ringbook.imports.spreadsheet import open_table

ERROR = "Error"
"""The heading of the last column, in English."""
NICENESS = 10


@dataclass(frozen=True, slots=True)
class Pick:
    """From the file `source`, which the user calls `name`, into the new file `target`."""

    source: Path
    name: str
    language: str
    target: Path


def pick(request: Pick, wrong: Iterator[tuple[int, str]]) -> None:
    """wrong: the number of each failed row, upwards, and the sentences about it."""
    speak(request.language)
    table = open_table(request.source, name=request.name)
    width = len(table.headings) - (table.headings[-1] in _headings())
    shape = Shape(SheetFormat.XLSX, [*table.headings[:width], say(ERROR)], say("Wrong rows"))
    file = open_sheet(request.target, shape)
    number, sentences = next(wrong, (0, ""))
    for row in table.rows():
        if row.number == number:
            file.write([*row.cells[:width], sentences])
            number, sentences = next(wrong, (0, ""))
    file.close()


def _headings() -> set[str]:
    """What the last column is called in a file that has been here before: it is written anew."""
    found = set()
    for language in LANGUAGES:
        with speaking(language):
            found.add(say(ERROR))
    return found


def _wrong() -> Iterator[tuple[int, str]]:
    while (rows := part()) is not None:
        yield from rows


def main() -> None:
    os.nice(NICENESS)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    pick(part(), _wrong())


if __name__ == "__main__":
    main()
