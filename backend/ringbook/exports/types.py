"""Exports as the API shows them."""

from enum import StrEnum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.sheets import SheetFormat

describe(
    SheetFormat,
    "How a list is written to a file.",
    name="ExportFormat",
    XLSX="A workbook with one sheet.",
    CSV=(
        "UTF-8 with its mark, columns apart by a semicolon in Polish, else by a comma; texts that a spreadsheet"
        " program would take for a formula have an apostrophe in front."
    ),
)


class ExportKind(StrEnum):
    CONTACT = "Contact"
    ORGANIZATION = "Organization"
    TICKET = "Ticket"
    ACTIVITY = "Activity"
    CALL = "Call"


describe(
    ExportKind,
    "Of what the list is.",
    CONTACT="Contacts.",
    ORGANIZATION="Organizations.",
    TICKET="Tickets.",
    ACTIVITY="Activities.",
    CALL="Calls.",
)


@strawberry.type(description="A column that an export can have.")
class ExportColumn:
    key: str = strawberry.field(description="As views name it, such as city or custom:<id>; give it in `columns`.")
    label: str = strawberry.field(description="Its name for people, in the language they asked for.")


__all__ = ["ExportColumn", "ExportKind", "SheetFormat"]
