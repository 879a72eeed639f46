"""Jobs as the API shows them."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Optional
from uuid import UUID

import strawberry

from ringbook.contacts.loaders import contacts_by_id
from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.enums import describe
from ringbook.core.ids import global_id
from ringbook.core.paging import Connection
from ringbook.core.reading import Node, attribute, one, shown
from ringbook.core.scalars import BigInt
from ringbook.jobs import policy
from ringbook.jobs.loaders import being_undone, failures_of_job, jobs_by_id
from ringbook.jobs.models import JobKind, JobState
from ringbook.organizations.loaders import organizations_by_id

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact
    from ringbook.organizations.types import Organization

describe(
    JobKind,
    "What the worker does.",
    BULK_UPDATE="Changes many contacts or organizations.",
    BULK_DELETE="Moves many contacts or organizations to the trash.",
    EXPORT="Writes a list to a file, which is there once the job is DONE.",
    DUPLICATE_SEARCH="Looks through a whole Crm for duplicates.",
    MESSAGES="Sends a message to many; its failures are those who got none.",
    UNDO="Takes back another job, or an import.",
)
describe(
    JobState,
    "How far a job has come. What was done before FAILED or CANCELLED stays.",
    WAITING="For the worker.",
    RUNNING="The worker goes through the records.",
    DONE="All records were dealt with; some may have failed.",
    FAILED="It can't go on; message says why.",
    CANCELLED="Somebody stopped it.",
)


@strawberry.type(description="A file that a job made.")
class JobFile:
    name: str = strawberry.field(description="What to call it when it is saved.")
    size: BigInt = strawberry.field(description="In bytes.")
    url: str = strawberry.field(description="Where whoever began the job fetches it, for a week.")


@strawberry.type(description="A record that a job could not deal with, or not in full, and why.")
class JobFailure:
    label: str = attribute("The record's name at that time; empty for one that was GONE.")
    code: str = attribute(
        "Upper-snake and stable, such as FORBIDDEN, ARCHIVED, WRONG_CRM. Of an UNDO: GONE for a record that is out of"
        " the viewer's reach; CHANGED_SINCE and DELETED_SINCE for what stays for good."
    )
    message: str = attribute("One or more sentences for whoever began the job, in their language.")
    kind: strawberry.Private[str]
    key: strawberry.Private[UUID]

    @strawberry.field(description="The contact's or the organization's id; it may be gone by now.")
    def record_id(self) -> strawberry.ID | None:
        return strawberry.ID(global_id(self.kind, self.key)) if self.kind else None

    @strawberry.field(description="The contact, as far as the viewer sees them now.")
    async def contact(self, info: Info) -> Annotated["Contact", strawberry.lazy("ringbook.contacts.types")] | None:
        return shown(await info.context.load(contacts_by_id, self.key) if self.kind == "Contact" else None)

    @strawberry.field(description="The organization, as far as the viewer sees it now.")
    async def organization(
        self, info: Info
    ) -> Annotated["Organization", strawberry.lazy("ringbook.organizations.types")] | None:
        return shown(await info.context.load(organizations_by_id, self.key) if self.kind == "Organization" else None)


@strawberry.type(description="Something the worker does for the viewer.")
class Job(Node):
    kind: JobKind = attribute("What it does.")
    state: JobState = attribute("How far it has come.")
    title: str = attribute("One line that says what it does, in the language of whoever began it.")
    total: int = attribute("Records it is about; 0 until they are counted.")
    processed: int = attribute("Records that are dealt with: succeeded, skipped or failed.")
    succeeded: int = attribute("Records that were changed, or written.")
    skipped: int = attribute("Records with nothing to change, and those that were gone when their turn came.")
    failed: int = attribute("Records that were refused, in full or in part; `failures` says why.")
    message: str | None = attribute("Why it FAILED: one sentence, in the language of whoever began it.")
    created_at: datetime = attribute("When it was begun, in UTC.")
    started_at: datetime | None = attribute("When the worker took it, in UTC.")
    finished_at: datetime | None = attribute("When it was done, failed or was cancelled, in UTC.")
    undone_at: datetime | None = attribute(
        "When what it did was taken back, in UTC; null while an UNDO could take back more."
    )
    undoes: Optional[Annotated["Job", strawberry.lazy("ringbook.jobs.types")]] = one(  # noqa: UP045
        jobs_by_id, "undoes_id", "Of an UNDO: the job it takes back; null when it takes back an import."
    )

    @strawberry.field(description="It waits or runs, and jobCancel stops it.")
    def can_cancel(root: strawberry.Parent[Any]) -> bool:
        return policy.can_cancel(root)

    @strawberry.field(description="It has changed something, and jobUndo takes that back; never true of an UNDO.")
    async def can_undo(root: strawberry.Parent[Any], info: Info) -> bool:
        return policy.undoable(root) and not await info.context.load(being_undone, root.id)

    @strawberry.field(
        description="What it made; null until it is DONE, after a week, and for who may not export any more."
    )
    def file(root: strawberry.Parent[Any], info: Info) -> JobFile | None:
        if not policy.has_file(root, info.context.viewer):
            return None
        return JobFile(name=root.file_name, size=BigInt(root.file_size), url=f"/api/v1/jobs/{root.id}/file")

    @strawberry.field(
        description="The records it could not deal with, in the order it came to them. Errors: OUT_OF_RANGE,"
        " BAD_CURSOR."
    )
    async def failures(root: strawberry.Parent[Any], first: First = 50, after: After = None) -> Connection[JobFailure]:
        found = await failures_of_job(root, first, after)
        for edge in found.edges:
            edge.node = _failure(edge.node, root.records)
        return found


def _failure(item: Any, records: str) -> JobFailure:
    return JobFailure(label=item.label, code=item.code, message=item.message, kind=records, key=item.record_id)


__all__ = ["Job", "JobFailure", "JobFile", "JobKind", "JobState"]
