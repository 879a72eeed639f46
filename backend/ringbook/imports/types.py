"""Imports as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, one
from ringbook.core.words import say
from ringbook.crms.loaders import crms_by_id
from ringbook.imports import policy
from ringbook.imports.loaders import errors_of_import
from ringbook.imports.models import DuplicatePolicy, ImportState
from ringbook.jobs.loaders import jobs_by_id, leaving

UNKNOWN = {"position": "Position", "stage": "Stage", "source": "Source", "tags": "Tags"}
SHOWN = 50

if TYPE_CHECKING:
    from ringbook.crms.types import Crm
    from ringbook.jobs.types import Job

describe(
    ImportState,
    "How far an import has come.",
    DRAFT="The worker reads the file.",
    READY="Its columns can be mapped.",
    RUNNING="Rows are going in.",
    DONE="All rows were dealt with; some may have failed.",
    FAILED="It can't go on; message says why.",
    CANCELLED="Somebody stopped it; what was in stays.",
)
describe(
    DuplicatePolicy,
    "What to do with a row whose number or e-mail address somebody in the Crm, or in an earlier row, has.",
    SKIP="Leaves the row out.",
    UPDATE="Puts what the row says on the contact, adds to its lists, and clears nothing.",
    ADD="Adds a contact all the same.",
)


@strawberry.type(description="A field that a column can be mapped to.")
class ImportField:
    key: str = strawberry.field(
        description="Such as firstName or phone2, custom:<id> for a custom field; give it in a mapping."
    )
    label: str = strawberry.field(description="Its name for people, in the language they asked for.")
    required: bool = strawberry.field(
        description="Some column must feed it; fullName stands for both names. Of a custom field: new contacts need it."
    )


@strawberry.type(description="A column of the file.")
class ImportColumn:
    index: int = strawberry.field(description="Counts from 0.")
    heading: str = strawberry.field(description="What stands in the first row; empty above a column without one.")
    samples: list[str] = strawberry.field(description="Up to three of its values, cut to 80 characters.")
    field: str | None = strawberry.field(
        description="The key of the field it feeds: proposed, and once started as chosen; null leaves it out."
    )


@strawberry.type(description="Words that the dictionary behind a field does not have.")
class ImportUnknownValues:
    field: str = strawberry.field(description="position, stage, source or tags.")
    label: str = strawberry.field(description="The field's name for people, in the language they asked for.")
    values: list[str] = strawberry.field(description="Up to fifty of the words, most wanted first.")
    more: int = strawberry.field(description="How many further ones there are.")
    rows: int = strawberry.field(description="In how many places of the file they stand.")
    may_add: bool = strawberry.field(description="The viewer may add words to dictionaries.")

    @classmethod
    def of(cls, field: str, counts: dict[str, int], may_add: bool) -> "ImportUnknownValues":
        """counts: word -> rows."""
        words = sorted(counts, key=lambda word: (-counts[word], word.casefold()))
        more = max(len(words) - SHOWN, 0)
        return cls(
            field=field, label=say(UNKNOWN[field]), values=words[:SHOWN], more=more, rows=sum(counts.values()),
            may_add=may_add,
        )  # fmt: skip


@strawberry.type(description="One thing wrong with a row. A row that has any is not imported.", name="ImportError")
class RowError:
    row: int = attribute("Its number in the spreadsheet; the headings are row 1.")
    column: str = attribute("The heading of the column at fault.")
    value: str = attribute("What stands there, cut to 200 characters.")
    code: str = attribute("Upper-snake and stable, such as BLANK, INVALID_EMAIL, UNKNOWN_VALUE or FORBIDDEN.")
    message: str = attribute("One sentence for the one who imports, in their language.")


@strawberry.type(description="A spreadsheet on its way into a Crm.")
class Import(Node):
    file_name: str = attribute("As the user called it.")
    state: ImportState = attribute("How far it has come.")
    crm: Annotated["Crm", strawberry.lazy("ringbook.crms.types")] = one(
        crms_by_id, "crm_id", "The Crm that gets the contacts."
    )
    row_count: int = attribute("Rows below the headings; 0 while it is DRAFT.")
    processed: int = attribute("Rows that are dealt with: added, updated, skipped or failed.")
    created: int = attribute("Contacts that were added; in a dry run, would be.")
    updated: int = attribute("Rows that changed a contact who was there; in a dry run, would.")
    skipped: int = attribute("Rows that were left out: duplicates, and those that say nothing new.")
    failed: int = attribute("Rows that could not be taken; `errors` says why.")
    dry_run: bool = attribute("The last start was a try: nothing was written.")
    message: str | None = attribute("Why it FAILED: one sentence for the one who imports, in their language.")
    created_at: datetime = attribute("When the file was given, in UTC.")
    finished_at: datetime | None = attribute("When it was done, failed or was cancelled, in UTC.")

    @strawberry.field(description="Rows that were read and checked so far.")
    def checked(root: strawberry.Parent[Any]) -> int:
        return root.processed

    @strawberry.field(description="The file's columns, from the left; empty while it is DRAFT.")
    def columns(root: strawberry.Parent[Any]) -> list[ImportColumn]:
        return [ImportColumn(index=index, **column) for index, column in enumerate(root.columns)]

    @strawberry.field(
        description="Words of the rows that no dictionary of the Crm has, most wanted first; after a try (dryRun)."
        " Start with createValues to add them."
    )
    def unknown_values(root: strawberry.Parent[Any], info: Info) -> list[ImportUnknownValues]:
        may_add = policy.may_add_words(info.context.viewer)
        return [
            ImportUnknownValues.of(field, root.unknown[field], may_add) for field in UNKNOWN if field in root.unknown
        ]

    @strawberry.field(
        description="Where the importer fetches an .xlsx of the rows that failed, all their columns, and one more that"
        " says why: to be mended there and imported again. Null when none failed, or the file is not kept any more, as"
        " after a week."
    )
    def error_file_url(root: strawberry.Parent[Any]) -> str | None:
        there = root.failed and root.upload_id and root.state != ImportState.RUNNING
        return f"/api/v1/imports/{root.id}/errors.xlsx" if there else None

    undo: Annotated["Job", strawberry.lazy("ringbook.jobs.types")] | None = one(
        jobs_by_id, "undo_id", "The job that takes it back, or did; null before."
    )

    @strawberry.field(description="It has brought something in, and importUndo takes that back.")
    async def can_undo(root: strawberry.Parent[Any], info: Info) -> bool:
        begun = await info.context.load(jobs_by_id, root.undo_id) if root.undo_id else None
        if begun is None or not policy.undoable(root):
            return policy.undoable(root)
        return policy.leaves_some(begun, bool(await info.context.load(leaving, begun.id)))

    @strawberry.field(description="What is wrong with its rows, in the file's order. Errors: OUT_OF_RANGE, BAD_CURSOR.")
    async def errors(root: strawberry.Parent[Any], first: First = 50, after: After = None) -> Connection[RowError]:
        return await errors_of_import(root, first, after)


__all__ = ["DuplicatePolicy", "Import", "ImportColumn", "ImportField", "ImportState", "RowError"]
