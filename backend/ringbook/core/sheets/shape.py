"""What a spreadsheet is like, in plain values that another process understands."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from ringbook.core.words import language, say

Cell: TypeAlias = str | int | float | Decimal | bool | date | datetime | None
"""Moments are without a zone: what the clock on the reader's wall showed."""


class SheetFormat(StrEnum):
    XLSX = "xlsx"
    CSV = "csv"

    @property
    def media_type(self) -> str:
        if self is SheetFormat.CSV:
            return "text/csv; charset=utf-8"
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True, slots=True)
class Shape:
    """delimiter, point: between columns and in decimals of a .csv, as the Excel of that language reads them.

    yes, no: flags in a .csv.
    """

    format: SheetFormat
    headings: list[str]
    title: str
    delimiter: str = ","
    point: str = "."
    yes: str = "yes"
    no: str = "no"

    @classmethod
    def of(cls, format: SheetFormat, headings: list[str], title: str) -> "Shape":
        """In the language of the moment."""
        delimiter, point = (";", ",") if language() == "pl" else (",", ".")
        return cls(format, headings, title, delimiter, point, say("yes"), say("no"))
