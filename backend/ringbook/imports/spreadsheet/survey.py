"""A walk over a workbook's XML that keeps nothing: how far its sheets reach and how much text is in them."""

from array import array
from functools import cache, reduce
from xml.parsers import expat

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.limits import MIB, Limits
from ringbook.imports.spreadsheet.table import too_many_columns, too_many_rows


class Survey:
    """Feed it the shared strings before the sheets.

    The reader holds a sheet as one rectangle with its texts repeated, so both are measured before it runs: a 4 KiB
    file can have a cell in row 1 048 576, or one long text in a million cells.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.shared_lengths = array("L")
        self.shared_text = 0

    def part(self) -> "Part":
        """A reader for the next XML part."""
        return Part(self)

    def add_shared(self, index: int) -> None:
        self.shared_text += self.shared_lengths[index]
        if self.shared_text > self.limits.unpacked_bytes:
            raise DomainError(
                "too_much_text",
                "This workbook holds more than {limit} MiB of text; split it into several.",
                limit=self.limits.unpacked_bytes // MIB,
            )


class Part:
    """One XML part; positions count from 1 as in A1.

    feed() and finish() raise DomainError, ExpatError, ValueError or LookupError.
    """

    def __init__(self, survey: Survey) -> None:
        self.survey = survey
        self.row = self.column = 0
        self.top = self.left = 10**9
        self.bottom = self.right = 0
        self.shared = self.in_shared_strings = False
        self.index = ""
        self.reference: str | None = None
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = _refuse_doctype
        self.parser.StartElementHandler = self.start
        self.parser.CharacterDataHandler = self.characters

    def feed(self, data: bytes) -> None:
        self.parser.Parse(data)

    def finish(self) -> None:
        self.parser.Parse(b"", True)
        self.count_shared()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Called a million times and more, so the commonest come first."""
        tag = name.rpartition(":")[2] if ":" in name else name
        if tag == "c":
            if self.index:
                self.count_shared()
            self.reference = attributes.get("r")
            self.column += 1
            self.shared = attributes.get("t") == "s"
        elif tag in ("v", "is"):
            self.stretch()
        elif tag == "row":
            self.row, self.column = int(attributes.get("r") or self.row + 1), 0
        elif tag == "si":
            self.in_shared_strings = True
            self.survey.shared_lengths.append(0)
        elif tag == "Relationship" and _hides_sheet(attributes):
            raise ValueError("a sheet in a part that is not called .xml would not be surveyed")

    def characters(self, data: str) -> None:
        if self.in_shared_strings:
            self.survey.shared_lengths[-1] += len(data)
        elif self.shared:
            self.index += data

    def count_shared(self) -> None:
        """Add the text that the last cell pointed at."""
        if self.index.strip():
            self.survey.add_shared(int(self.index))
        self.index = ""

    def stretch(self) -> None:
        """A cell with something in it: the sheet's rectangle reaches here."""
        if self.reference:
            letters = self.reference.rstrip("0123456789")
            self.row, self.column = int(self.reference[len(letters) :]), _column(letters)
        row, column = self.row, self.column
        if not (self.top <= row <= self.bottom and self.left <= column <= self.right):
            self.top, self.bottom = min(self.top, row), max(self.bottom, row)
            self.left, self.right = min(self.left, column), max(self.right, column)
            if self.bottom - self.top > self.survey.limits.rows:
                raise too_many_rows(self.survey.limits)
            if self.right - self.left >= self.survey.limits.columns:
                raise too_many_columns(self.survey.limits)


@cache
def _column(letters: str) -> int:
    """AB -> 28"""
    if not 1 <= len(letters) <= 3 or not letters.isascii() or not letters.isalpha():
        raise ValueError("not a column")
    return reduce(lambda column, letter: column * 26 + ord(letter) - 64, letters.upper(), 0)


def _hides_sheet(relation: dict[str, str]) -> bool:
    return relation["Type"].endswith("/worksheet") and not relation["Target"].lower().endswith(".xml")


def _refuse_doctype(*_: object) -> None:
    raise DomainError("unsafe_workbook", "This workbook has declarations in it that no spreadsheet program writes.")
