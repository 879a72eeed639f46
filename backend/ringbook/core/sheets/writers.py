"""Row by row into a file, in memory that does not grow with the rows."""

import csv
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from ringbook.core.sheets.safety import guarded, is_risky, writable
from ringbook.core.sheets.shape import Cell, Shape, SheetFormat

WIDEST, NARROWEST = 40, 12
"""Letters that a column shows at first."""


def open_sheet(path: Path, shape: Shape) -> "Xlsx | Csv":
    """A new file with its headings in it."""
    return Csv(path, shape) if shape.format is SheetFormat.CSV else Xlsx(path, shape)


class Csv:
    """UTF-8 with its mark, CRLF and quotes as RFC 4180 has them."""

    def __init__(self, path: Path, shape: Shape) -> None:
        self.shape = shape
        self.file = path.open("w", encoding="utf-8-sig", newline="")
        self.rows = csv.writer(self.file, delimiter=shape.delimiter)
        self.write(shape.headings)

    def write(self, cells: Sequence[Cell]) -> None:
        self.rows.writerow([self._text(cell) for cell in cells])

    def close(self) -> None:
        self.file.close()

    def _text(self, cell: Cell) -> str:
        if isinstance(cell, str):
            return guarded(cell)
        if isinstance(cell, bool):
            return self.shape.yes if cell else self.shape.no
        if isinstance(cell, datetime):
            return cell.isoformat(" ", "minutes")
        if isinstance(cell, Decimal | float):
            return f"{Decimal(cell):f}".replace(".", self.shape.point)
        return cell.isoformat() if isinstance(cell, date) else "" if cell is None else str(cell)


class Xlsx:
    """One sheet whose headings stay in sight; dates are dates, numbers are numbers."""

    def __init__(self, path: Path, shape: Shape) -> None:
        self.path, self.book = path, Workbook(write_only=True)
        self.sheet: Any = self.book.create_sheet(shape.title)
        self.sheet.freeze_panes = "A2"
        for place, heading in enumerate(shape.headings, 1):
            width = min(max(len(heading) + 2, NARROWEST), WIDEST)
            self.sheet.column_dimensions[get_column_letter(place)].width = width
        self.sheet.append([self._heading(text) for text in shape.headings])

    def write(self, cells: Sequence[Cell]) -> None:
        self.sheet.append([self._cell(cell) for cell in cells])

    def close(self) -> None:
        self.book.save(self.path)

    def _heading(self, text: str) -> Any:
        cell = self._text(text)
        cell.font = Font(bold=True)
        return cell

    def _cell(self, cell: Cell) -> Any:
        if isinstance(cell, str):
            plain = cell.isprintable() and not cell.startswith("#") and not is_risky(cell)
            return cell or None if plain else self._text(cell)
        if isinstance(cell, datetime):
            return self._formatted(cell, "yyyy-mm-dd hh:mm")
        return self._formatted(cell, "yyyy-mm-dd") if isinstance(cell, date) else cell

    def _text(self, text: str) -> Any:
        """Text whatever it looks like: openpyxl would take "=1" for a formula, "#N/A" for a mistake."""
        cell: Any = WriteOnlyCell(self.sheet, None)
        cell._value, cell.data_type = writable(text), "s"
        cell.quotePrefix = is_risky(text)
        return cell

    def _formatted(self, value: date, form: str) -> Any:
        cell: Any = WriteOnlyCell(self.sheet, None)
        cell.value = value
        cell.number_format = form
        return cell
