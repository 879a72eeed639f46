"""Look into a workbook's zip before anything else does: no bombs, no lies, no strange names."""

import zlib
from copy import copy
from pathlib import Path
from xml.parsers.expat import ExpatError
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ringbook.core.errors import DomainError
from ringbook.imports.spreadsheet.limits import MIB, Limits
from ringbook.imports.spreadsheet.survey import Survey

CHUNK = 256 * 1024
DIRECTORY_ENTRY = b"PK\x01\x02"
ENCRYPTED = 0x1


def check(path: Path, limits: Limits) -> None:
    """Raises DomainError unless this is a zip with a workbook that is safe to read whole."""
    if path.read_bytes().count(DIRECTORY_ENTRY) > limits.members:
        raise DomainError("too_many_parts", "This workbook has more than {n} parts.", n=limits.members)
    try:
        with ZipFile(path) as archive:
            _check_directory(archive.infolist(), path.stat().st_size, limits)
            _check_contents(archive, path.stat().st_size, limits)
    except (BadZipFile, EOFError, zlib.error, ExpatError, ValueError, LookupError, RuntimeError, OSError) as error:
        raise damaged() from error


def damaged() -> DomainError:
    return DomainError("damaged", "This workbook is damaged or cut off; save it anew and try again.")


def _check_directory(parts: list[ZipInfo], packed: int, limits: Limits) -> None:
    """What the archive says about itself; cheap, so it comes first."""
    names = [part.orig_filename.replace("\\", "/").lower() for part in parts]
    if any(_strange(name) for name in names) or len(set(names)) < len(names):
        raise DomainError("unsafe_names", "This archive has parts with names that no workbook has.")
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise DomainError("workbook_locked", "This workbook has a password; save it without one first.")
    if "xl/workbook.xml" not in names:
        raise DomainError("no_workbook", "This is a zip archive, but there is no Excel workbook in it.")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for part in parts):
        raise damaged()
    _weigh(sum(part.file_size for part in parts), packed, limits)


def _strange(name: str) -> bool:
    """Names that lead out of the folder one would unpack to."""
    return name.startswith("/") or ".." in name.split("/") or ":" in name or "\0" in name


def _weigh(unpacked: int, packed: int, limits: Limits) -> None:
    if unpacked > limits.unpacked_bytes:
        raise DomainError(
            "unpacks_too_large",
            "This workbook unpacks to more than {limit} MiB; split it into several.",
            limit=limits.unpacked_bytes // MIB,
        )
    if unpacked > packed * limits.ratio:
        raise DomainError(
            "packed_too_tightly",
            "This workbook is packed tighter than {limit} to 1, as ordinary ones never are.",
            limit=limits.ratio,
        )


def _check_contents(archive: ZipFile, packed: int, limits: Limits) -> None:
    """Unpack all of it, keep none of it: sizes are counted, not believed, and sheets are surveyed."""
    survey, unpacked = Survey(limits), 0
    for part in sorted(archive.infolist(), key=lambda part: "sharedstrings" not in part.filename.lower()):
        size, reader = 0, survey.part() if part.filename.lower().endswith((".xml", ".rels")) else None
        with archive.open(_boundless(part, limits)) as file:
            while chunk := file.read(CHUNK):
                size, unpacked = size + len(chunk), unpacked + len(chunk)
                _weigh(unpacked, packed, limits)
                if reader:
                    reader.feed(chunk)
        if reader:
            reader.finish()
        if size != part.file_size:
            raise BadZipFile("a part's size is not what the directory says")


def _boundless(part: ZipInfo, limits: Limits) -> ZipInfo:
    """The part, to be read until its data end: zipfile by itself would stop where the directory says they do."""
    honest = copy(part)
    honest.file_size = limits.unpacked_bytes + CHUNK
    return honest
