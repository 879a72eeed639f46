"""A table as both kinds of file give it: a row of headings and rows of cells."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import NamedTuple, TypeAlias

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.limits import Limits

Cell: TypeAlias = str | int | float | bool | date | datetime


class Row(NamedTuple):
    """number: as the spreadsheet program shows it, from 1. cells: as many as there are headings."""

    number: int
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """headings: plain text, "" above a column without one. row_count: the rows that `rows()` gives."""

    headings: list[str]
    row_count: int
    rows: Callable[[], Iterator[Row]]
    """The rows below the headings that have anything in them; may be walked several times."""


def text(cell: Cell) -> str:
    """A cell as people read it: 601602603.0 -> "601602603", a date in ISO form.

    The apostrophe that exports put before + = - @ against formulas is taken off again.
    """
    if not isinstance(cell, str):
        return _text(cell)
    plain = cell.replace("\u00a0", " ").strip()
    return plain[1:] if plain[:1] == "'" and plain[1:].lstrip()[:1] in tuple("=+-@") else plain


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime) and cell.time() == time():
        return cell.date().isoformat()
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def build(source: Callable[[], Iterator[Row]], limits: Limits) -> Table:
    """A table over the rows of a file. Raises DomainError EMPTY, TOO_MANY_ROWS or TOO_MANY_COLUMNS.

    source: gives all rows from the file's top, blank ones too, each time it is called.
    """
    filled = (row for row in source() if any(text(cell) for cell in row.cells))
    head = next(filled, None)
    if head is None:
        raise DomainError("empty", "This file is empty.")
    count, width = 0, _width(head)
    for count, row in enumerate(filled, 1):
        width = max(width, len(row.cells) if len(row.cells) <= width else _width(row))
        if count > limits.rows:
            raise too_many_rows(limits)
        if width > limits.columns:
            raise too_many_columns(limits)
    if width > limits.columns:
        raise too_many_columns(limits)
    if not count:
        raise DomainError("empty", "This file has headings, but no rows below them.")
    return Table(
        [*map(text, head.cells[:width]), *[""] * (width - len(head.cells))],
        count,
        lambda: _below(source, head.number, width),
    )


def _below(source: Callable[[], Iterator[Row]], heading: int, width: int) -> Iterator[Row]:
    for number, cells in source():
        if number > heading and any(text(cell) for cell in cells):
            yield Row(number, [*cells[:width], *[""] * (width - len(cells))])


def _width(row: Row) -> int:
    """Up to the last cell that has anything in it: `a;b;;;` is two wide."""
    return max(index for index, cell in enumerate(row.cells, 1) if text(cell))


def too_many_rows(limits: Limits) -> DomainError:
    return DomainError(
        "too_many_rows", "This file has more than {limit} rows; split it into several.", limit=limits.rows
    )


def too_many_columns(limits: Limits) -> DomainError:
    return DomainError(
        "too_many_columns",
        "This file has more than {limit} columns; leave out those that are not needed.",
        limit=limits.columns,
    )
