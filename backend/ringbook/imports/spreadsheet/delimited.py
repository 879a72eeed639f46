"""Text tables (.csv) as Excel, Outlook and web services write them."""

import csv
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.limits import Limits
from ringbook.imports.spreadsheet.table import Row, Table, build

DELIMITERS = ",;\t"
SAMPLE = 64 * 1024
SAMPLE_ROWS = 20


def read_csv(path: Path, limits: Limits) -> Table:
    """Encoding and delimiter are found out; quoted cells may hold line breaks."""
    encoding = _encoding(path)
    with path.open(encoding=encoding, newline="") as file:
        sample = file.read(SAMPLE)
    if "\0" in sample:
        raise not_text()
    hint = sample[:6] if sample.startswith("sep=") else ""
    delimiter = hint[4:5] or max(DELIMITERS, key=partial(_fit, sample.splitlines(keepends=True)))
    return build(partial(_rows, path, encoding, delimiter, bool(hint)), limits)


def not_text() -> DomainError:
    return DomainError("not_a_spreadsheet", "This file is neither an .xlsx workbook nor a .csv text.")


def _encoding(path: Path) -> str:
    """UTF-8 and UTF-16 by their marks or contents, else what Excel in Poland writes."""
    with path.open("rb") as file:
        start = file.read(SAMPLE)
    if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _first_readable(path, "utf-16")
    if start.startswith(BOM_UTF8):
        return _first_readable(path, "utf-8-sig")
    if start[1::2].count(0) > len(start) // 3:
        return _first_readable(path, "utf-16-le")
    return _first_readable(path, "utf-8", "cp1250")


def _first_readable(path: Path, *encodings: str) -> str:
    for encoding in encodings:
        try:
            with path.open(encoding=encoding, newline="") as file:
                while file.read(SAMPLE):
                    pass
        except UnicodeError:
            continue
        return encoding
    raise not_text()


def _fit(lines: list[str], delimiter: str) -> tuple[int, int]:
    """How well a delimiter explains the first rows: how many are as wide as the headings, and how wide."""
    widths = [len(row) for row in islice(csv.reader(lines, delimiter=delimiter), SAMPLE_ROWS) if row]
    if not widths or widths[0] == 1:
        return 0, 0
    return widths.count(widths[0]), widths[0]


def _rows(path: Path, encoding: str, delimiter: str, skip_hint: bool) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as file:
        if skip_hint:
            file.readline()
        reader = csv.reader(file, delimiter=delimiter, strict=True)
        try:
            for number, cells in enumerate(reader, 1 + skip_hint):
                yield Row(number, [*cells])
        except csv.Error as error:
            raise DomainError(
                "broken_quotes",
                "Near line {line} of this file a quotation mark is opened or closed in the wrong place.",
                line=reader.line_num + skip_hint,
            ) from error
