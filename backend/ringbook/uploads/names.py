"""Names of files as they are kept: nothing in them that a screen would hide or a path would read."""

from pathlib import PurePosixPath

from ringbook.core.errors import DomainError
from ringbook.core.words import JOINERS, tidied

LONGEST = 255
"""Bytes that a file system takes."""


def name_of(text: str, *, field: str = "name") -> str:
    """The last part of a path in NFC, without what can't be seen. Raises BLANK or TOO_LONG."""
    name = _tidy(text)
    if not name:
        raise DomainError("blank", "Give it a name.", field=field)
    if len(name.encode()) > LONGEST:
        raise DomainError("too_long", "At most {most} characters fit here.", field=field, most=LONGEST)
    return name


def shortened_name_of(text: str, *, field: str = "name") -> str:
    """`name_of` for a file that already has its name: one that is too long loses the end before its extension."""
    name = _tidy(text)
    suffix = PurePosixPath(name).suffix
    suffix = suffix if len(suffix.encode()) <= LONGEST // 8 else ""
    stem = name.removesuffix(suffix).encode()[: LONGEST - len(suffix.encode())]
    return name_of(stem.decode(errors="ignore").rstrip() + suffix, field=field)


def _tidy(text: str) -> str:
    last = text.replace("\\", "/").rpartition("/")[2]
    name = tidied(last.translate(dict.fromkeys(map(ord, JOINERS))))
    return name if name.strip(". ") else ""
