"""What a spreadsheet may weigh."""

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes; ratio is unpacked to packed; rows are those below the headings."""

    file_bytes: int = 20 * MIB
    unpacked_bytes: int = 200 * MIB
    ratio: int = 100
    members: int = 500
    rows: int = 200_000
    columns: int = 200
