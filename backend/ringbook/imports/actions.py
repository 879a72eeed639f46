"""The verbs of imports: a file is taken, read by the worker, started, cancelled."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from ringbook.core.errors import DomainError
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.crms.entry import crm_for
from ringbook.crms.models import Crm
from ringbook.crms.policy import AccountKind
from ringbook.history.actions import record
from ringbook.imports import policy
from ringbook.imports.loaders import own_fields
from ringbook.imports.mapping import Mapping
from ringbook.imports.models import DICTIONARIES, DuplicatePolicy, Import, ImportState, RowError
from ringbook.imports.progress import ZERO
from ringbook.jobs.actions import begin
from ringbook.jobs.models import Job, JobKind
from ringbook.jobs.policy import refused_by
from ringbook.uploads.models import Upload

CREATED = "import.created"
STARTED = "import.started"
CANCELLED = "import.cancelled"
UNDONE = "import.undo_begun"
OPEN = (ImportState.DRAFT, ImportState.READY, ImportState.RUNNING)


async def crm_of(id: str | None, *, by: Viewer) -> Crm:
    """The Crm that was named or is meant, where `by` may keep customers or at least partners. Raises as `crm_for`."""
    try:
        return await crm_for(id, AccountKind.CUSTOMER, by=by)
    except DomainError as error:
        if error.code != "FORBIDDEN":
            raise
        return await crm_for(id, AccountKind.PARTNER, by=by)


async def create(upload: Upload, crm: Crm, *, by: Viewer) -> Import:
    """Have the worker read an upload's headings. Raises NOT_RECEIVED."""
    if upload.received_at is None:
        raise DomainError("not_received", "This file has not arrived yet; send it first.", field="uploadId")
    row = await Import.create(user_id=by.user_id, crm=crm, upload=upload, file_name=Path(upload.name).name)
    await record(CREATED, row, by=by, story=False)
    await defer("imports.read", lock="imports.read", import_id=str(row.id))
    return row


async def start(
    row: Import,
    fields: Sequence[str | None],
    *,
    by: Viewer,
    duplicates: DuplicatePolicy,
    create_values: bool,
    create_fields: Sequence[str] | None = None,
    dry_run: bool,
) -> Import:
    """Have the worker bring the rows in. fields: the key for each column, None to leave it out. create_fields: the
    dictionaries that unknown words are added to, None for all of them.

    Raises NOT_READY, ENDED, FORBIDDEN, UNKNOWN_FIELD, FIELD_TWICE or FIELD_MISSING.
    """
    _check_dictionaries(create_fields or ())
    _check_state(row)
    headings = [column["heading"] for column in row.columns]
    mapping = Mapping.of(headings, fields, await own_fields(row.crm_id))
    policy.check(by, await row.crm, frozenset(mapping.columns), duplicates)
    columns = [{**column, "field": field} for column, field in zip(row.columns, fields, strict=True)]
    chosen = {"duplicates": duplicates, "create_values": create_values, "dry_run": dry_run, "columns": columns}
    chosen["create_fields"] = None if create_fields is None else list(create_fields)
    values = {**ZERO, **chosen, "scopes": by.scopes, "state": ImportState.RUNNING, "started_at": datetime.now(UTC)}
    if not await Import.filter(id=row.id, state=row.state, started_at=row.started_at).update(**values):
        raise _ended()
    await RowError.filter(import_id=row.id).delete()
    row.update_from_dict(values)
    await record(STARTED, row, by=by, story=False)
    await defer("imports.run", lock="imports.run", import_id=str(row.id))
    return row


async def undo(row: Import, *, by: Viewer) -> Job:
    """Begin the job that takes the import back. Raises NOT_UNDOABLE, ENDED or TOO_MANY."""
    row = await Import.select_for_update(no_key=True).get(id=row.id)
    before = await Job.get_or_none(id=row.undo_id) if row.undo_id else None
    if before and not policy.leaves_some(before, await refused_by([before.id]).exists()):
        raise DomainError("ended", "This was undone already, or is being undone.", field="id")
    if not policy.undoable(row):
        raise DomainError("not_undoable", "This can't be undone.", field="id")
    job = await begin(
        JobKind.UNDO,
        task="imports.undo",
        title=say("Undo — {title}", title=say("Import of {name}", name=row.file_name)),
        by=by,
        field="id",
        records="Contact",
        arguments={"import_id": str(row.id), "last": _last(before)},
        total=row.created + row.updated,
    )
    await Import.filter(id=row.id).update(undo_id=job.id)
    await record(UNDONE, row, by=by, story=False)
    return job


def _last(before: Job | None) -> str | None:
    """The undo that came as far as to see whom it is about; the next goes on with what that one left."""
    if before is None:
        return None
    return before.arguments.get("last") if before.place is None else str(before.id)


async def cancel(row: Import, *, by: Viewer) -> Import:
    """Stop before the next chunk; what is in stays. Raises ENDED."""
    values = {"state": ImportState.CANCELLED, "finished_at": datetime.now(UTC)}
    if await Import.filter(id=row.id, state__in=OPEN).update(**values):
        row = await Import.get(id=row.id)
        await record(CANCELLED, row, by=by, story=False)
    elif row.state != ImportState.CANCELLED:
        raise _ended()
    return row


def _check_dictionaries(names: Sequence[str]) -> None:
    for place, name in enumerate(names):
        if name not in DICTIONARIES:
            path = f"createFields.{place}"
            raise DomainError("unknown_field", "There is no field {name}.", field=path, name=name)


def _check_state(row: Import) -> None:
    """Runs once for real, and before that as often as one likes for a try."""
    if row.state == ImportState.DRAFT:
        raise DomainError("not_ready", "The file is still being read.", field="id")
    tried = row.dry_run and row.state != ImportState.RUNNING
    if row.state != ImportState.READY and not tried:
        raise _ended()


def _ended() -> DomainError:
    return DomainError("ended", "This import has already ended; upload the file again.", field="id")
