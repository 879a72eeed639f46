"""Searching for duplicates, and judging pairs."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import Payload, mutation
from ringbook.core.find import find
from ringbook.core.inputs import optional
from ringbook.crms import policy as crms
from ringbook.duplicates import actions, listeners, policy
from ringbook.duplicates.types import DuplicatePair
from ringbook.jobs.mutations import JobPayload
from ringbook.merging.policy import MAY_MERGE

HEARING = listeners
"""Imported so that what others do with records is heard here."""


@strawberry.input(description="Where to search for duplicates.")
class DuplicatesSearchInput:
    crm_id: strawberry.ID | None = optional("In this Crm alone; left out: in all that the viewer sees.")


@strawberry.input(description="What somebody says of a pair.")
class DuplicateRejectInput:
    id: strawberry.ID = strawberry.field(description="The pair.")
    rejected: bool = strawberry.field(
        default=True, description="They are not the same, and are never suggested again; false takes that back."
    )


@strawberry.type(description="The pair, or why not.")
class DuplicatePayload(Payload):
    pair: DuplicatePair | None = strawberry.field(default=None, description="The pair as it is now.")


@strawberry.type
class DuplicateMutations:
    @mutation(
        requires=MAY_MERGE,
        description="Searches for duplicates in the background; jobChanged tells how far it is, duplicatePairs shows"
        " what it found. Errors: NOT_FOUND, ALREADY_RUNNING while the viewer has a search running, TOO_MANY open jobs.",
    )
    async def duplicates_search(self, info: Info, input: DuplicatesSearchInput) -> JobPayload:
        viewer = info.context.viewer
        rows = crms.visible_to(viewer)
        found = [await find(rows, input.crm_id, "crmId")] if input.crm_id else await rows.order_by("id")
        return JobPayload.of(job=await actions.search(found, by=viewer))

    @mutation(
        requires=MAY_MERGE,
        description="Says that two records are not the same, or takes that back. It outlives merges of either of them."
        " Errors: NOT_FOUND.",
    )
    async def duplicate_reject(self, info: Info, input: DuplicateRejectInput) -> DuplicatePayload:
        viewer = info.context.viewer
        pair = await find(policy.visible_to(viewer), input.id)
        return DuplicatePayload.of(pair=await actions.reject(pair, rejected=input.rejected, by=viewer))
