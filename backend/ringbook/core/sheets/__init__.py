"""Spreadsheets on their way out: .xlsx and .csv, written by a process of their own, safe against formulas."""

from ringbook.core.sheets.process import sheet, written
from ringbook.core.sheets.shape import Cell, Shape, SheetFormat

__all__ = ["Cell", "Shape", "SheetFormat", "sheet", "written"]
