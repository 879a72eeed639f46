"""From a file to a table, by what the file is and not by what it is called."""

from pathlib import Path

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.archive import check
from ringbook.imports.spreadsheet.delimited import read_csv
from ringbook.imports.spreadsheet.limits import MIB, Limits
from ringbook.imports.spreadsheet.table import Table
from ringbook.imports.spreadsheet.workbook import read_workbook

ZIP = b"PK"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
LOCKED = "EncryptedPackage".encode("utf-16-le")


def open_table(path: Path, *, name: str = "", limits: Limits | None = None, checked: bool = False) -> Table:
    """Read an .xlsx or .csv file. Blocks for seconds on a large one, so call it in a worker.

    name: what the user calls the file, if it is stored under another name. checked: just this file was opened before,
    and found safe.
    Raises DomainError with one sentence for everything that can be wrong with the file.
    """
    limits = limits or Limits()
    with path.open("rb") as file:
        start = file.read(len(OLE))
    if start.startswith(OLE):
        raise _old_or_locked(path)
    if start.startswith(ZIP):
        _weigh(path, limits.file_bytes)
        if not checked:
            check(path, limits)
        return read_workbook(path, limits)
    if (name or path.name).lower().endswith((".xlsx", ".xlsm")):
        raise DomainError("not_a_workbook", "This file is called .xlsx, but there is no workbook in it.")
    _weigh(path, limits.unpacked_bytes)
    return read_csv(path, limits)


def _weigh(path: Path, most: int) -> None:
    if path.stat().st_size > most:
        raise DomainError(
            "file_too_large", "This file is larger than {limit} MiB; split it into several.", limit=most // MIB
        )


def _old_or_locked(path: Path) -> DomainError:
    """Excel keeps old .xls workbooks and encrypted new ones in the same kind of container."""
    if LOCKED in path.read_bytes():
        return DomainError("workbook_locked", "This workbook has a password; save it without one first.")
    return DomainError("old_workbook", "This is a workbook of the old kind (.xls); save it as .xlsx first.")
