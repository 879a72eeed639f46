"""Hostile workbooks are refused before they are read; honest ones are read as they look."""

import random
import resource
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet import Limits, open_table
from tests.imports import workbooks

SHEET = "xl/worksheets/sheet1.xml"


def refusal(path: Path, **options: object) -> str:
    with pytest.raises(DomainError) as refused:
        open_table(path, **options)
    return refused.value.code


def cell(reference: str, text: str = "x") -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "people.xlsx"


def test_an_ordinary_workbook(book: Path) -> None:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet["B2"], sheet["C2"], sheet["D2"] = "Imię", "Telefon", "Urodziny"
    sheet["B3"], sheet["C3"], sheet["D3"] = "Ewa", 601602603, date(1980, 12, 31)
    sheet["B5"] = "Ola"
    workbook.save(book)
    table = open_table(book)
    assert (table.headings, table.row_count) == (["Imię", "Telefon", "Urodziny"], 2)
    assert list(table.rows()) == [
        (3, ["Ewa", 601602603, date(1980, 12, 31)]),
        (5, ["Ola", "", ""]),
    ]


def test_formulas_give_their_last_value_as_text(book: Path) -> None:
    formula = '<c r="A2" t="str"><f>HYPERLINK("http://evil.example","Ewa")</f><v>Ewa</v></c>'
    number = '<c r="B2"><f>600000000+1602603</f><v>601602603</v></c>'
    workbooks.write(book, f'<row r="1">{cell("A1")}{cell("B1")}</row><row r="2">{formula}{number}</row>')
    assert next(open_table(book).rows()).cells == ["Ewa", 601602603.0]


def test_shared_strings_prefixes_and_cells_without_reference(book: Path) -> None:
    rows = '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row>' * 2
    sheet = f'<x:worksheet xmlns:x="{workbooks.MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
    workbooks.pack(book, {SHEET: sheet, "xl/sharedStrings.xml": workbooks.shared_strings("Ewa", "Nowak")})
    assert [row.cells for row in open_table(book).rows()] == [["Ewa", "Nowak"]]


def test_what_is_no_workbook(tmp_path: Path, book: Path) -> None:
    book.write_text("Imię;Nazwisko\nEwa;Nowak\n")
    assert refusal(book) == "NOT_A_WORKBOOK"
    assert refusal(book.rename(tmp_path / "stored"), name="People.XLSX") == "NOT_A_WORKBOOK"
    assert refusal(workbooks.pack(book, {"xl/workbook.xml": b""})) == "NO_WORKBOOK"
    book.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    assert refusal(book) == "OLD_WORKBOOK"
    book.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"))
    assert refusal(book) == "WORKBOOK_LOCKED"
    book.write_bytes(b"PK\x03\x04")
    assert refusal(book) == "DAMAGED"


def test_empty_workbooks(book: Path) -> None:
    assert refusal(workbooks.write(book, "")) == "EMPTY"
    assert refusal(workbooks.write(book, workbooks.HEAD)) == "EMPTY"


def test_cut_off_and_broken_ones(book: Path) -> None:
    workbooks.write(book, f"<row>{cell('A1')}</row><row>{cell('A2')}</row>")
    whole = book.read_bytes()
    for length in range(4, len(whole) - 1, 97):
        book.write_bytes(whole[:length])
        assert refusal(book) == "DAMAGED"
    for broken in ("<row>", '<row><c r="?9"><v>1</v></c></row>', '<row><c t="s"><v>7</v></c></row>'):
        assert refusal(workbooks.write(book, broken)) == "DAMAGED"


def test_any_damage_ends_in_one_sentence(book: Path) -> None:
    rng = random.Random(1)
    workbooks.write(book, f"<row>{cell('A1')}</row><row>{cell('A2')}</row>")
    whole = book.read_bytes()
    for _ in range(300):
        damaged = bytearray(whole)
        for _ in range(3):
            damaged[rng.randrange(4, len(damaged))] = rng.randrange(256)
        book.write_bytes(damaged)
        with suppress(DomainError):
            list(open_table(book).rows())


def test_bombs_are_refused_at_once(book: Path) -> None:
    """518 KiB that unpack to 199 MB, and the same with a header that says 100 KB."""
    bomb = workbooks.pack(book, {SHEET: workbooks.sheet(" " * 199_000_000)})
    assert bomb.stat().st_size < 518 * 1024
    started = time.process_time()
    built = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert refusal(bomb) == "PACKED_TOO_TIGHTLY"
    workbooks.claim_size(bomb, SHEET, 100_000)
    assert refusal(bomb) == "PACKED_TOO_TIGHTLY"
    assert time.process_time() - started < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - built < 100 * 1024


def test_sizes_are_counted_not_believed(book: Path) -> None:
    noise = random.Random(1).randbytes(60_000).hex()
    parts: dict[str, str | bytes] = {"xl/media/noise.bin": noise}
    assert refusal(workbooks.pack(book, parts), limits=Limits(unpacked_bytes=100_000)) == "UNPACKS_TOO_LARGE"
    workbooks.claim_size(book, "xl/media/noise.bin", 10)
    assert refusal(book, limits=Limits(unpacked_bytes=100_000)) == "UNPACKS_TOO_LARGE"
    assert refusal(book) == "DAMAGED"
    assert refusal(book, limits=Limits(file_bytes=1000)) == "FILE_TOO_LARGE"


@pytest.mark.parametrize(
    "name", ["../evil.xml", "xl/../../evil.xml", "/etc/evil", "..\\evil", "c:\\evil", "XL/WORKBOOK.XML"]
)
def test_strange_names(book: Path, name: str) -> None:
    assert refusal(workbooks.pack(book, {name: "x"})) == "UNSAFE_NAMES"


def test_too_many_parts(book: Path) -> None:
    frame = len(workbooks.FRAME) + 1
    rows = f"<row>{cell('A1')}</row><row>{cell('A2')}</row>"
    parts: dict[str, str | bytes] = {SHEET: workbooks.sheet(rows)}
    parts |= {f"docs/{n}.bin": "x" for n in range(500 - frame)}
    assert open_table(workbooks.pack(book, parts)).row_count == 1
    assert refusal(workbooks.pack(book, parts | {"docs/one-more.bin": "x"})) == "TOO_MANY_PARTS"


def test_entities_are_refused(book: Path, tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    assert refusal(workbooks.write(book, f"<row>{cell('A1', '&b;')}</row>", before=laughs)) == "UNSAFE_WORKBOOK"
    outside = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{tmp_path}/secret">]>'
    assert refusal(workbooks.write(book, f"<row>{cell('A1', '&a;')}</row>", before=outside)) == "UNSAFE_WORKBOOK"


def test_a_tiny_file_with_a_cell_far_away(book: Path) -> None:
    far = f'<row r="1048576">{cell("A1048576")}</row>'
    assert refusal(workbooks.write(book, workbooks.HEAD + far)) == "TOO_MANY_ROWS"
    assert book.stat().st_size < 4096
    assert refusal(workbooks.write(book, f"<row>{cell('A1')}{cell('XFD1')}</row>")) == "TOO_MANY_COLUMNS"
    styled = "<row r='1048576' s='1'><c r='XFD1048576' s='1'/></row>"
    workbooks.write(book, workbooks.HEAD + f"<row r='2'>{cell('A2')}</row>" + styled)
    assert open_table(book).row_count == 1


def test_a_sheet_that_hides_from_the_survey(book: Path) -> None:
    links = workbooks.FRAME["xl/_rels/workbook.xml.rels"].replace("sheet1.xml", "sheet1.bin")
    parts = {"xl/_rels/workbook.xml.rels": links, "xl/worksheets/sheet1.bin": workbooks.sheet(workbooks.HEAD)}
    assert refusal(workbooks.pack(book, {**parts})) == "DAMAGED"


def test_one_long_text_in_many_cells(book: Path) -> None:
    rows = "".join('<row><c t="s"><v>0</v></c></row>' for _ in range(100))
    noise = random.Random(1).randbytes(10_000).hex()
    workbooks.pack(book, {SHEET: workbooks.sheet(rows), "xl/sharedStrings.xml": workbooks.shared_strings(noise)})
    assert open_table(book).row_count == 99
    assert refusal(book, limits=Limits(unpacked_bytes=1_999_999)) == "TOO_MUCH_TEXT"


@pytest.mark.parametrize(("count", "refused"), [(200_000, False), (200_001, True)])
def test_rows_at_the_limit_and_one_above(book: Path, count: int, refused: bool) -> None:
    noise = random.Random(1)
    workbooks.write(book, "".join(f"<row><c><v>{noise.random()}</v></c></row>" for _ in range(count + 1)))
    if refused:
        assert refusal(book) == "TOO_MANY_ROWS"
    else:
        assert open_table(book).row_count == count


def test_columns_at_the_limit_and_one_above(book: Path) -> None:
    row = "<row>" + "<c><v>1</v></c>" * 200 + "</row>"
    assert len(open_table(workbooks.write(book, row * 2)).headings) == 200
    assert refusal(workbooks.write(book, row + row.replace("</row>", "<c><v>1</v></c></row>"))) == "TOO_MANY_COLUMNS"
