"""The process that writes one spreadsheet: its shape comes first, then rows in parts, each with its length in front."""

import os
import pickle
import sys
from typing import Any

from ringbook.core.sheets.process import FRAME
from ringbook.core.sheets.writers import open_sheet

NICENESS = 10
"""Calls and screens come first."""


def part() -> Any:
    """What comes next; None at the end. Raises EOFError when whoever sends was cut off."""
    head = sys.stdin.buffer.read(FRAME)
    if len(head) < FRAME:
        raise EOFError
    size = int.from_bytes(head, "big")
    return pickle.loads(sys.stdin.buffer.read(size)) if size else None


def main() -> None:
    os.nice(NICENESS)
    path, shape = part()
    file = open_sheet(path, shape)
    while (rows := part()) is not None:
        for row in rows:
            file.write(row)
    file.close()


if __name__ == "__main__":
    main()
