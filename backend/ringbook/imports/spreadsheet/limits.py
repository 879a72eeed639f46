"""What a spreadsheet may weigh."""

from dataclasses import dataclass, field

from ringbook.limits import MIB, limits

__all__ = ["MIB", "Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; ratio is unpacked to packed; rows are those below the headings."""

    file_bytes: int = field(default_factory=lambda: limits().sheet_bytes)
    unpacked_bytes: int = field(default_factory=lambda: limits().sheet_unpacked)
    ratio: int = field(default_factory=lambda: limits().sheet_ratio)
    members: int = 500
    rows: int = field(default_factory=lambda: limits().sheet_rows)
    columns: int = field(default_factory=lambda: limits().sheet_columns)
