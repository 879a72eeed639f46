"""Bringing a spreadsheet in: give the file, say what its columns are, start, perhaps stop."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.errors import DomainError
from ringbook.core.find import find
from ringbook.imports import actions, policy
from ringbook.imports.types import DuplicatePolicy, Import
from ringbook.jobs.mutations import JobPayload
from ringbook.uploads import policy as files


@strawberry.input(description="A file to import.")
class ImportInput:
    upload_id: strawberry.ID = strawberry.field(description="One of the viewer's uploads, after it was sent.")
    crm_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="The Crm that gets the contacts; left out: the enterprise's default, else the only one there is.",
    )


@strawberry.input(description="What a column of the file feeds.")
class ImportMapping:
    index: int = strawberry.field(description="The column, counted from 0.")
    field: str | None = strawberry.field(default=None, description="A key of importFields; null leaves the column out.")


@strawberry.input(description="How to bring the rows in.")
class ImportStartInput:
    id: strawberry.ID = strawberry.field(description="The import.")
    mapping: list[ImportMapping] = strawberry.field(description="Columns that are not named are left out.")
    duplicates: DuplicatePolicy = strawberry.field(
        default=DuplicatePolicy.SKIP, description="What to do with rows of people who are there already."
    )
    create_values: bool = strawberry.field(
        default=True,
        description="Add unknown positions, stages, sources and tags, which takes the permission crms:configure;"
        " else they are errors of their rows. Unknown organizations are always added.",
    )
    create_fields: list[str] | None = strawberry.field(
        default=None,
        description="With createValues: only to the dictionaries of these fields, of position, stage, source and tags;"
        " left out: to all.",
    )
    dry_run: bool = strawberry.field(
        default=False, description="Only try: count, list the errors, write nothing. Then start it for real."
    )


@strawberry.input(description="What to stop.")
class ImportCancelInput:
    id: strawberry.ID = strawberry.field(description="The import.")


@strawberry.input(description="What to take back.")
class ImportUndoInput:
    id: strawberry.ID = strawberry.field(description="The import.")


@strawberry.type(description="The import, or why not.")
class ImportPayload(Payload):
    import_: Import | None = strawberry.field(default=None, name="import", description="The import as it is now.")


@strawberry.type
class ImportMutations:
    @mutation(
        requires=policy.MAY_IMPORT,
        description="Takes a file; it is DRAFT until the worker has read it, then READY or FAILED: importChanged tells."
        " Errors: NOT_FOUND, NOT_RECEIVED, FORBIDDEN, BLANK.",
    )
    async def import_create(self, info: Info, input: ImportInput) -> ImportPayload:
        viewer = info.context.viewer
        upload = await find(files.visible_to(viewer), input.upload_id, "uploadId")
        crm = await actions.crm_of(input.crm_id, by=viewer)
        return ImportPayload.of(import_=await actions.create(upload, crm, by=viewer))

    @mutation(
        requires=policy.MAY_IMPORT,
        description="Starts bringing the rows in, with the rights that the viewer has while it runs. Once for real,"
        " and before that as often as wanted with dryRun. Errors: NOT_FOUND, NOT_READY, ENDED, FORBIDDEN (at"
        " duplicates: ADD takes contacts:duplicate),"
        " UNKNOWN_COLUMN, UNKNOWN_FIELD, FIELD_TWICE, FIELD_MISSING.",
    )
    async def import_start(self, info: Info, input: ImportStartInput) -> ImportPayload:
        viewer = info.context.viewer
        row = await find(policy.visible_to(viewer), input.id)
        started = await actions.start(
            row,
            _fields(input.mapping, len(row.columns)),
            by=viewer,
            duplicates=input.duplicates,
            create_values=input.create_values,
            create_fields=input.create_fields,
            dry_run=input.dry_run,
        )
        return ImportPayload.of(import_=started)

    @mutation(
        requires=policy.MAY_IMPORT,
        description="Stops an import; what is in stays. Errors: NOT_FOUND, ENDED.",
    )
    async def import_cancel(self, info: Info, input: ImportCancelInput) -> ImportPayload:
        viewer = info.context.viewer
        row = await find(policy.visible_to(viewer), input.id)
        return ImportPayload.of(import_=await actions.cancel(row, by=viewer))

    @mutation(
        requires=policy.MAY_IMPORT,
        description="Begins a job of the kind UNDO: contacts that the import added go to the trash, unless anything"
        " happened with them since; of those it changed, each field goes back that still says what the import wrote;"
        " organizations it added go to the trash when nobody uses them; words it added to dictionaries stay. Its"
        " failures say what stays, who changed it, and when; where some were out of reach, or refused as ARCHIVED ones"
        " are, it can be begun again for just these. Errors: NOT_FOUND; NOT_UNDOABLE for one that runs, was a"
        " try, or brought nothing in; ENDED for one that was undone; TOO_MANY open jobs.",
    )
    async def import_undo(self, info: Info, input: ImportUndoInput) -> JobPayload:
        viewer = info.context.viewer
        row = await find(policy.visible_to(viewer), input.id)
        return JobPayload.of(job=await actions.undo(row, by=viewer))


def _fields(mapping: list[ImportMapping], width: int) -> list[str | None]:
    """The key for each of the file's columns."""
    fields: list[str | None] = [None] * width
    for place, column in enumerate(mapping):
        if not 0 <= column.index < width:
            path = f"mapping.{place}.index"
            raise DomainError("unknown_column", "The file has no column {number}.", field=path, number=column.index)
        fields[column.index] = column.field
    return fields
