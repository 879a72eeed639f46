"""Exports as the API shows them."""

from enum import StrEnum

import strawberry

from ringbook.core.sheets import SheetFormat

strawberry.enum(
    SheetFormat,
    name="ExportFormat",
    description="XLSX: a workbook with one sheet. CSV: UTF-8 with its mark, columns apart by a semicolon in Polish,"
    " else by a comma; texts that a spreadsheet program would take for a formula have an apostrophe in front.",
)


@strawberry.enum(description="Of what the list is.")
class ExportKind(StrEnum):
    CONTACT = "Contact"
    ORGANIZATION = "Organization"
    TICKET = "Ticket"
    ACTIVITY = "Activity"
    CALL = "Call"


@strawberry.type(description="A column that an export can have.")
class ExportColumn:
    key: str = strawberry.field(description="As views name it, such as city or custom:<id>; give it in `columns`.")
    label: str = strawberry.field(description="Its name for people, in the language they asked for.")


__all__ = ["ExportColumn", "ExportKind", "SheetFormat"]
