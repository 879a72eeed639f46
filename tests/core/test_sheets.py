"""Spreadsheets that go out: nothing in them is a formula, everything in them is what it was."""

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from ringbook.core.sheets import Cell, Shape, SheetFormat
from ringbook.core.sheets.safety import guarded, is_risky
from ringbook.core.sheets.writers import open_sheet
from ringbook.core.words import speaking

RISKY = [
    "=1+1",
    "+SUM(A1)",
    "-cmd|' /C calc'!A0",
    "@x",
    "\t=1",
    "\r=1",
    "  =1",
    "\u200b=1",
    "\u00a0@x",
    "＝1+1",
    "\x01=1",
]
HARMLESS = ["+48 601 602 603", "+48 (22) 555-12-34", "-12", "+3,5", "-1 234.50", "+48 22 555 12 34 ext. 7"]
PLAIN = ["Ewa", "a=b", "1=1", "", "#N/A", "e-mail", 'Łódź; "x", y', "two\nlines", "'quoted'"]


@pytest.mark.parametrize("text", RISKY)
def test_a_text_that_begins_like_a_formula_is_guarded(text: str) -> None:
    assert is_risky(text)
    assert guarded(text).startswith("'")


@pytest.mark.parametrize("text", HARMLESS + PLAIN)
def test_numbers_and_ordinary_texts_stay_as_they_are(text: str) -> None:
    assert guarded(text) == text


def write(path: Path, format: SheetFormat, rows: list[list[Cell]], language: str = "en") -> Path:
    with speaking(language):
        file = open_sheet(path, Shape.of(format, ["Heading", "=1"], "Sheet"))
    for row in rows:
        file.write(row)
    file.close()
    return path


def test_a_workbook_holds_texts_as_texts_and_values_as_values(tmp_path: Path) -> None:
    texts: list[list[Cell]] = [[text, None] for text in (*RISKY, *HARMLESS, *PLAIN)]
    values: list[list[Cell]] = [[1.5, 7], [True, Decimal("1.25")], [date(2026, 2, 28), datetime(2026, 2, 28, 14, 5)]]
    path = write(tmp_path / "x.xlsx", SheetFormat.XLSX, texts + values)
    head, *rows = load_workbook(path).worksheets[0].iter_rows()
    assert [(cell.value, cell.data_type) for cell in head] == [("Heading", "s"), ("=1", "s")]
    for (first, *_), [text, _] in zip(rows, texts, strict=False):
        assert isinstance(text, str)
        assert (first.value or "") == text.replace("\x01", "").replace("\r", "\n")
        assert first.data_type in ("s", "n" if not text else "s")
    risky = rows[: len(RISKY)]
    assert all(row[0].quotePrefix for row in risky)
    assert [[cell.value for cell in row] for row in rows[-3:]] == [
        [1.5, 7],
        [True, 1.25],
        [datetime(2026, 2, 28), datetime(2026, 2, 28, 14, 5)],
    ]
    assert rows[-1][0].is_date


def test_a_text_table_is_what_rfc_4180_and_excel_expect(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [['Łódź; "x", y', Decimal("1234.5")], ["two\nlines", True], ["+48 601 602 603", None]]
    path = write(tmp_path / "x.csv", SheetFormat.CSV, rows, "pl")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfHeading;'=1\r\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        _, *found = csv.reader(file, delimiter=";")
    assert found == [['Łódź; "x", y', "1234,5"], ["two\nlines", "tak"], ["+48 601 602 603", ""]]
    english = write(tmp_path / "y.csv", SheetFormat.CSV, rows).read_text("utf-8-sig")
    assert english.splitlines()[1] == '"Łódź; ""x"", y",1234.5'
