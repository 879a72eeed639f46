"""Asking what a merge would do, and what was merged."""

from typing import Annotated

import strawberry

from ringbook.contacts.records import find_record
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.merging import policy
from ringbook.merging.finding import company
from ringbook.merging.loaders import merges_of
from ringbook.merging.preview import preview
from ringbook.merging.types import Merge, MergePreview, RecordId

KeepId = Annotated[strawberry.ID, strawberry.argument(description="The contact or the organization that stays.")]
DropIds = Annotated[
    list[strawberry.ID], strawberry.argument(description="One to nine others of its kind and its Crm, which go.")
]
FINDING = (
    "MERGE_OF_ONE, TOO_MANY, REPEATED, NOT_FOUND, FORBIDDEN, WRONG_CRM; ARCHIVED for a survivor who is in the archive"
)


@strawberry.type
class MergingQueries:
    @query(
        requires=policy.MAY_MERGE,
        description="What it would mean to merge these records: the values to choose from, and how much moves. Errors:"
        f" {FINDING}.",
    )
    async def merge_preview(self, info: Info, keep_id: KeepId, drop_ids: DropIds) -> MergePreview:
        viewer = info.context.viewer
        return await preview(await company(keep_id, drop_ids, viewer), viewer)

    @query(
        requires=SIGNED_IN,
        description="What was merged into a record that the viewer sees, the newest first, undone merges too; also what"
        " had been merged into those. Errors: NOT_FOUND.",
    )
    async def merges(self, info: Info, record_id: RecordId) -> list[Merge]:
        record = await find_record(record_id, info.context.viewer)
        return shown(await merges_of(record))
