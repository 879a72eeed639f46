"""An empty spreadsheet to fill in: every heading that imports know, and what may stand below each."""

import asyncio
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from ringbook.core.words import say
from ringbook.custom_fields.models import LISTS, CustomFieldType
from ringbook.imports.headings import FIELDS
from ringbook.imports.loaders import own_fields
from ringbook.imports.own import OwnField

HELP = {
    "firstName": "Needed, unless the full name is given.",
    "lastName": "Needed, unless the full name is given.",
    "fullName": "In place of the first and the last name.",
    "organization": "The company's name; one that is not there yet is added.",
    "position": "A word of the CRM's list of positions.",
    "stage": "A word of the CRM's list of stages.",
    "source": "A word of the CRM's list of sources.",
    "email": "One address; several with a semicolon between them.",
    "phone": "With + and the country's code, or as in the country of the CRM.",
    "birthday": "A date, as 1980-12-31.",
    "tags": "Words with commas between them.",
    "accountKind": "customer or partner; customer when it is empty.",
}
OWN_HELP = {
    CustomFieldType.INTEGER: "A whole number.",
    CustomFieldType.DECIMAL: "A number.",
    CustomFieldType.FLAG: "yes or no",
    CustomFieldType.DATE: "A date, as 1980-12-31.",
    CustomFieldType.URL: "An address that begins with http:// or https://.",
}
WIDTHS = (28, 90)


@asynccontextmanager
async def template(crm_id: UUID | None) -> AsyncIterator[Path]:
    """In the language of the moment, with the own fields of a Crm; the file is gone behind the block."""
    rows = explained(await own_fields(crm_id) if crm_id else ())
    with tempfile.TemporaryDirectory(prefix="ringbook-template-") as folder:
        path = Path(folder) / "template.xlsx"
        await asyncio.to_thread(_write, path, rows)
        yield path


def explained(own: Sequence[OwnField]) -> list[tuple[str, str]]:
    """Heading and explanation of each column."""
    known = [
        (say(field.label), say(HELP[key]) if (key := field.key.rstrip("1234")) in HELP else "") for field in FIELDS
    ]
    return known + [(field.name, _of_own(field)) for field in own]


def _of_own(field: OwnField) -> str:
    if field.type in LISTS:
        options = "; ".join(field.labels.values())
        one = (
            "One of: {options}" if field.type is CustomFieldType.CHOICE else "Some of these, with semicolons: {options}"
        )
        return say(one, options=options)
    return say(OWN_HELP[field.type]) if field.type in OWN_HELP else ""


def _write(path: Path, rows: Sequence[tuple[str, str]]) -> None:
    book = Workbook(write_only=True)
    sheet, help = book.create_sheet(say("Contacts")), book.create_sheet(say("Explanations"))
    sheet.freeze_panes = "A2"
    for place, (heading, _) in enumerate(rows, 1):
        sheet.column_dimensions[get_column_letter(place)].width = max(len(heading) + 2, 12)
    for place, width in enumerate(WIDTHS, 1):
        help.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_cell(sheet, heading, bold=True) for heading, _ in rows])
    for heading, text in rows:
        help.append([_cell(help, heading, bold=True), _cell(help, text)])
    book.save(path)


def _cell(sheet: Any, text: str, *, bold: bool = False) -> Any:
    """Text, whatever it looks like: names of fields are people's own words."""
    cell: Any = WriteOnlyCell(sheet, None)
    cell._value, cell.data_type = text, "s"
    cell.font, cell.alignment = Font(bold=bold), Alignment(wrap_text=True, vertical="top")
    return cell
