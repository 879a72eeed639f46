"""How a run moves on: each step says what it was before, so that of two workers only one can take it."""

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

import orjson
from tortoise.expressions import F

from ringbook.core.copying import copy_into, insert_all
from ringbook.core.ids import uuid7
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.imports.batch import Done
from ringbook.imports.models import Import, ImportState, RowError
from ringbook.imports.reading import Overview
from ringbook.imports.writing import Tally

READ = "import.read"
PROGRESSED = "import.progressed"
FINISHED = "import.finished"
FAILED = "import.failed"
COUNTS = ("created", "updated", "skipped", "failed")
ZERO: dict[str, Any] = {"position": 0, "processed": 0, "message": None, "finished_at": None, "unknown": {}}
ZERO |= dict.fromkeys(COUNTS, 0)


ROW = ("id", "import_id", "row", "contact_id", "made", "before", "after")


class Stopped(Exception):
    """Somebody cancelled the run, or another worker has it: roll back and leave it alone."""


async def ready(row: Import, overview: Overview, *, by: Viewer) -> None:
    """The file was read. Raises Stopped."""
    columns = [
        {"heading": heading, "samples": samples, "field": field}
        for heading, samples, field in zip(overview.headings, overview.samples, overview.fields, strict=True)
    ]
    await _step(row, READ, by, state=ImportState.READY, columns=columns, row_count=overview.row_count)


async def advance(row: Import, tally: Tally, *, to: int, rows: int, by: Viewer, **values: Any) -> None:
    """The next `rows` rows are dealt with, up to the row `to`. values: other columns. Raises Stopped."""
    await insert_all(_errors(row, tally))
    if not row.dry_run:
        await copy_into("import_row", ROW, (_done(row, done) for done in tally.rows))
    counts: dict[str, Any] = {name: F(name) + getattr(tally, name) for name in COUNTS}
    await _step(row, PROGRESSED, by, position=to, processed=F("processed") + rows, **counts, **values)
    row.position = to


async def finish(row: Import, *, by: Viewer) -> None:
    """All rows are dealt with. Raises Stopped."""
    await _step(row, FINISHED, by, state=ImportState.DONE, finished_at=datetime.now(UTC))


async def fail(row: Import, message: str, *, by: Viewer) -> None:
    """It can't go on, and a person is told why; what is in stays. Raises Stopped."""
    await _step(row, FAILED, by, state=ImportState.FAILED, message=message, finished_at=datetime.now(UTC))


async def restart(row: Import) -> None:
    """A dry run that was cut off remembers nobody: it begins again. Raises Stopped."""
    if not await _same(row).update(**ZERO):
        raise Stopped
    await RowError.filter(import_id=row.id).delete()
    row.position = 0


async def _step(row: Import, name: str, by: Viewer, **values: Any) -> None:
    if not await _same(row).update(**values):
        raise Stopped
    await record(name, row, by=by, story=False)


def _errors(row: Import, tally: Tally) -> list[RowError]:
    """Their ids follow their order, so that a page does too."""
    ids = sorted(uuid7() for _ in tally.problems)
    return [RowError(id=id, import_id=row.id, **asdict(each)) for id, each in zip(ids, tally.problems, strict=True)]


def _done(row: Import, done: Done) -> tuple[Any, ...]:
    kept = (done.trace.before, done.trace.after) if done.trace else ()
    before, after = (orjson.dumps(each).decode() for each in kept) if kept else (None, None)
    return uuid7(), row.id, done.row, done.contact_id, done.made, before, after


def _same(row: Import) -> Any:
    """The row, as long as it is as we knew it."""
    return Import.filter(id=row.id, state=row.state, started_at=row.started_at, position=row.position)
