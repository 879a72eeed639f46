"""The first visible sheet of an .xlsx workbook."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.archive import damaged
from ringbook.imports.spreadsheet.limits import Limits
from ringbook.imports.spreadsheet.table import Cell, Row, Table, build


def read_workbook(path: Path, limits: Limits) -> Table:
    """Formulas give the value that was last calculated. The archive has been checked before."""
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            sheet = workbook.get_sheet_by_index(_first_visible(workbook))
    except CalamineError as error:
        raise damaged() from error
    return build(partial(_rows, sheet), limits)


def _first_visible(workbook: CalamineWorkbook) -> int:
    for index, sheet in enumerate(workbook.sheets_metadata):
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible:
            return index
    raise DomainError("empty", "This workbook has no visible sheet.")


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        yield Row(number, [_cell(cell) for cell in cells])


def _cell(value: Any) -> Cell:
    return value if isinstance(value, str | int | float | date) else str(value)
