"""Text tables in the encodings and spellings of the world's exports."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet import Cell, Limits, open_table, text

LINES = "Imię;Nazwisko;Uwagi\r\nŁucja;Żak;zażółć, gęślą\r\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "people.csv"


def refusal(path: Path, content: bytes | str, **options: Limits) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(DomainError) as refused:
        open_table(path, **options)
    return refused.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(file: Path, encoding: str, delimiter: str) -> None:
    rows = [["Imię", "Nazwisko", "Uwagi"], ["Łucja", "Żak", 'a,b;c\td "e"\nf']]
    with file.open("w", encoding=encoding, newline="") as out:
        csv.writer(out, delimiter=delimiter).writerows(rows)
    table = open_table(file)
    assert table.headings == rows[0]
    assert list(table.rows()) == [(2, rows[1])]


def test_excels_hint_blank_lines_and_ragged_rows(file: Path) -> None:
    file.write_text("sep=|\na|b\n\n1|2|3\n||\n4\n5|6|\n")
    table = open_table(file)
    assert (table.headings, table.row_count) == (["a", "b", ""], 3)
    assert list(table.rows()) == [(4, ["1", "2", "3"]), (6, ["4", "", ""]), (7, ["5", "6", ""])]


def test_one_column_needs_no_delimiter(file: Path) -> None:
    file.write_text("Telefon\n601602603\n")
    assert list(open_table(file).rows()) == [(2, ["601602603"])]


def test_a_long_file_is_decoded_to_its_end(file: Path) -> None:
    file.write_bytes(b"a;b\n" + b"x;y\n" * 50_000 + "Łucja;Żak\n".encode("cp1250"))
    *_, last = open_table(file).rows()
    assert last.cells == ["Łucja", "Żak"]


def test_what_is_no_table(file: Path) -> None:
    assert refusal(file, b"") == "EMPTY"
    assert refusal(file, "Imię;Nazwisko\n") == "EMPTY"
    assert refusal(file, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0") == "NOT_A_SPREADSHEET"
    assert refusal(file, b"a;b\n\x81\x83;\x98\n") == "NOT_A_SPREADSHEET"
    assert refusal(file, 'a;b\nx;"y\nz;z\n') == "BROKEN_QUOTES"
    assert refusal(file, 'a;b\nx;"y"y\n') == "BROKEN_QUOTES"
    assert refusal(file, "a;b\n1;2\n", limits=Limits(unpacked_bytes=3)) == "FILE_TOO_LARGE"


def test_the_line_of_a_broken_quote_is_named(file: Path) -> None:
    file.write_text('a;b\nx;y\nx;"y"y\n')
    with pytest.raises(DomainError, match="Near line 3 "):
        open_table(file)


def test_rows_at_the_limit_and_one_above(file: Path) -> None:
    file.write_text("a;b\n" + "x;y\n" * 200_000)
    assert open_table(file).row_count == 200_000
    assert refusal(file, "a;b\n" + "x;y\n" * 200_001) == "TOO_MANY_ROWS"


def test_columns_at_the_limit_and_one_above(file: Path) -> None:
    file.write_text((";".join(["x"] * 200) + "\n") * 2)
    assert len(open_table(file).headings) == 200
    assert refusal(file, "x;y\n" + ";".join(["x"] * 201) + "\n") == "TOO_MANY_COLUMNS"


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        (601602603.0, "601602603"),
        (1.5, "1.5"),
        (float("inf"), "inf"),
        (7, "7"),
        (True, "True"),
        (date(1980, 12, 31), "1980-12-31"),
        (datetime(1980, 12, 31), "1980-12-31"),
        (datetime(1980, 12, 31, 8, 30), "1980-12-31T08:30:00"),
        ("\u00a0 Ewa ", "Ewa"),
        ("'+48 601 602 603", "+48 601 602 603"),
        ("'t Hooft", "'t Hooft"),
        ("'", "'"),
    ],
)
def test_cells_as_people_read_them(cell: Cell, plain: str) -> None:
    assert text(cell) == plain


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from(',;\t"\n'), max_size=12)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=5), st.sampled_from(";,\t"))
def test_what_was_written_comes_back(file: Path, rows: list[tuple[str, str]], delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([("Name", "Notes"), *rows, ("last", "row")])
    file.write_text(out.getvalue(), encoding="utf-8", newline="")
    expected = [list(row) for row in rows if any(map(text, row))]
    assert [row.cells for row in open_table(file).rows()] == [*expected, ["last", "row"]]
