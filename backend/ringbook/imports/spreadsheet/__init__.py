"""Spreadsheets from strangers: .xlsx and .csv, refused before they can harm, read as plain rows."""

from ringbook.imports.spreadsheet.limits import Limits
from ringbook.imports.spreadsheet.opening import open_table
from ringbook.imports.spreadsheet.table import Cell, Row, Table, text

__all__ = ["Cell", "Limits", "Row", "Table", "open_table", "text"]
