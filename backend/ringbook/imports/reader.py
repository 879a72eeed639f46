"""The process that reads one file: a request comes in, answers go out, each with its length in front."""

import gc
import os
import pickle
import signal
import sys
from collections.abc import Iterator
from itertools import islice

from ringbook.core.errors import DomainError
from ringbook.core.words import speak
from ringbook.imports.headings import propose
from ringbook.imports.people import person
from ringbook.imports.reading import FRAME, Look, Overview, Read, Readings, Refused
from ringbook.imports.spreadsheet import Table, open_table, text

SAMPLES = 3
SAMPLE_LETTERS = 80
NICENESS = 10
"""Calls and screens come first."""


def answers(request: Look | Read) -> Iterator[Overview | Readings | Refused]:
    speak(request.file.language)
    try:
        # Rows are asked for only once a look has found the file safe; what was sent is never written again.
        table = open_table(request.file.path, name=request.file.name, checked=isinstance(request, Read))
        if isinstance(request, Look):
            yield overview(table, request.own)
        else:
            yield from people(table, request)
    except DomainError as error:
        yield Refused(error.problems)


def overview(table: Table, own: dict[str, str]) -> Overview:
    samples: list[list[str]] = [[] for _ in table.headings]
    hungry = set(range(len(samples)))
    for row in table.rows():
        for index in list(hungry):
            if value := text(row.cells[index]):
                samples[index].append(value[:SAMPLE_LETTERS])
                if len(samples[index]) == SAMPLES:
                    hungry.remove(index)
        if not hungry:
            break
    filled = {index for index, values in enumerate(samples) if values}
    return Overview(table.headings, samples, propose(table.headings, filled, own), table.row_count)


def people(table: Table, request: Read) -> Iterator[Readings]:
    rows = (row for row in table.rows() if row.number > request.after)
    while chunk := list(islice(rows, request.size)):
        yield [(row.number, person(row, request.mapping, request.region)) for row in chunk]


def main() -> None:
    os.nice(NICENESS)
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # who asked is gone: end without a word
    gc.disable()  # nothing here refers to itself, and the process is short
    request, out = pickle.load(sys.stdin.buffer), sys.stdout.buffer
    for answer in answers(request):
        frame = pickle.dumps(answer)
        out.write(len(frame).to_bytes(FRAME, "big") + frame)
        out.flush()
    out.write(bytes(FRAME))


if __name__ == "__main__":
    main()
