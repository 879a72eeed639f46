"""Stopping jobs, and taking back what they did."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, Payload, mutation
from ringbook.core.find import find
from ringbook.jobs import actions, policy
from ringbook.jobs.types import Job


@strawberry.input(description="A job of one's own.")
class JobInput:
    id: strawberry.ID = strawberry.field(description="One of the viewer's jobs.")


@strawberry.type(description="The job, or why not.")
class JobPayload(Payload):
    job: Job | None = strawberry.field(
        default=None, description="The job as it is now; jobChanged tells how it goes on. Null after a dry run."
    )
    count: int | None = strawberry.field(
        default=None, description="How many records were chosen; of a job that chooses records."
    )


@strawberry.type
class JobMutations:
    @mutation(
        requires=SIGNED_IN,
        description="Stops a job before its next chunk; what is done stays, and may be undone. Errors: NOT_FOUND,"
        " ENDED.",
    )
    async def job_cancel(self, info: Info, input: JobInput) -> JobPayload:
        viewer = info.context.viewer
        job = await find(policy.visible_to(viewer), input.id)
        return JobPayload.of(job=await actions.cancel(job, by=viewer))

    @mutation(
        requires=SIGNED_IN,
        description="Begins a job of the kind UNDO that takes back what a job did, where nobody has changed it since;"
        " its failures say what stays, and why. Where some were out of reach, or refused as ARCHIVED ones are, it can"
        " be begun again for just these. Takes the rights that the job took. Errors: NOT_FOUND; NOT_UNDOABLE for a job"
        " that still runs, changed nothing, or is an UNDO itself; ENDED for one that was undone; TOO_MANY open jobs.",
    )
    async def job_undo(self, info: Info, input: JobInput) -> JobPayload:
        viewer = info.context.viewer
        job = await find(policy.visible_to(viewer), input.id)
        return JobPayload.of(job=await actions.undo(job, by=viewer))
