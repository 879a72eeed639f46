"""The verb of exports: a job is begun; the worker writes its file."""

from datetime import datetime
from typing import Any

from ringbook.core.errors import DomainError
from ringbook.core.packing import pack
from ringbook.core.sheets import SheetFormat
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.exports.kinds import Kind, columns_of
from ringbook.jobs.actions import begin
from ringbook.jobs.models import Job, JobKind

MOST_IN_XLSX = 1_048_575
"""Rows below the headings that a sheet of Excel has."""


async def export(
    kind: Kind, selection: Any, order: Any, columns: list[str], format: SheetFormat, *, by: Viewer
) -> tuple[Job, int]:
    """Have the worker write what `by` sees of these records; how many that is now.

    Raises UNKNOWN_COLUMN, BLANK, TOO_MANY_ROWS, TOO_MANY, and what is wrong with the selection or the order.
    """
    await columns_of(kind, columns)
    await kind.ordered(order, by)
    count = await (await kind.selected(selection, by)).count()
    check_rows(count, format)
    job = await begin(
        JobKind.EXPORT,
        task="exports.run",
        title=say("Export: {name}", name=say(kind.plural)),
        by=by,
        field="selection",
        records=kind.name,
        arguments={
            "kind": kind.name,
            "selection": pack(selection),
            "order": pack(order),
            "columns": columns,
            "format": format.value,
        },
        total=count,
    )
    return job, count


def check_rows(count: int, format: SheetFormat) -> None:
    """Raises TOO_MANY_ROWS at `format`."""
    if format is SheetFormat.XLSX and count > MOST_IN_XLSX:
        sentence = "An .xlsx sheet holds {most} rows, and these are {count}. Choose .csv, or fewer records."
        raise DomainError("too_many_rows", sentence, field="format", most=MOST_IN_XLSX, count=count)


def file_name(kind: Kind, format: SheetFormat, now: datetime) -> str:
    """Contacts 2026-11-23.xlsx, in the language of the moment."""
    return f"{say(kind.plural)} {now.date().isoformat()}.{format.value}"
