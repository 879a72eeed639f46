"""The verbs of jobs: begun and cancelled by a person, undone by another job."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from ringbook.core.errors import DomainError
from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.history.actions import record
from ringbook.identity.models import User
from ringbook.jobs.models import OPEN, Job, JobKind, JobState
from ringbook.jobs.policy import undoable

CREATED = "job.created"
CANCELLED = "job.cancelled"
MOST_OPEN = 20
"""Jobs of one person that may wait or run."""


def tray(user_id: UUID) -> str:
    """The channel on which all jobs of a user are told."""
    return f"jobs:{user_id}"


async def begin(
    kind: JobKind,
    *,
    task: str,
    title: str,
    by: Viewer,
    field: str,
    records: str = "",
    arguments: dict[str, Any] | None = None,
    total: int = 0,
    undo_task: str | None = None,
    undoes: Job | None = None,
) -> Job:
    """Have the worker do `task(job_id)`, which calls `running.work`, once this transaction is committed.

    title: one line for the tray, in the user's language. field: of the input, what TOO_MANY points at. records:
    "Contact" or "Organization", what its items are. arguments: JSON for the task. total: how many records, if known
    already. undo_task: the task that can undo it; it finds the job in `undoes_id` of its own. Jobs of one task run one
    after the other. Raises TOO_MANY.
    """
    await hold(by)
    if await Job.filter(user_id=by.user_id, state__in=OPEN).count() >= MOST_OPEN:
        sentence = "{most} of your jobs wait or run. Let one of them end first."
        raise DomainError("too_many", sentence, field=field, most=MOST_OPEN)
    job = await Job.create(
        user_id=by.user_id,
        kind=kind,
        title=title,
        task=task,
        undo_task=undo_task,
        records=records,
        arguments=arguments or {},
        scopes=by.scopes,
        total=total,
        undoes_id=undoes and undoes.id,
    )
    await tell(CREATED, job, by=by)
    await defer(task, lock=task, job_id=str(job.id))
    return job


async def hold(by: Viewer) -> None:
    """Of two jobs that somebody begins at once, the second sees the first."""
    await User.select_for_update(no_key=True).get(id=by.user_id)


async def cancel(job: Job, *, by: Viewer) -> Job:
    """Stop before the next chunk; what is done stays. Twice is once. Raises ENDED."""
    values = {"state": JobState.CANCELLED, "finished_at": datetime.now(UTC)}
    if await Job.filter(id=job.id, state__in=OPEN).update(**values):
        job = await Job.get(id=job.id)
        await tell(CANCELLED, job, by=by)
    elif (job := await Job.get(id=job.id)).state != JobState.CANCELLED:
        raise DomainError("ended", "This job has ended already.", field="id")
    return job


async def undo(job: Job, *, by: Viewer) -> Job:
    """Begin the job that takes back what `job` did. Raises NOT_UNDOABLE, ENDED or TOO_MANY."""
    job = await Job.select_for_update(no_key=True).get(id=job.id)
    if job.undone_at or await Job.filter(undoes_id=job.id, state__in=OPEN).exists():
        raise DomainError("ended", "This was undone already, or is being undone.", field="id")
    if not undoable(job) or job.undo_task is None:
        raise DomainError("not_undoable", "This can't be undone.", field="id")
    title = say("Undo — {title}", title=job.title)
    return await begin(
        JobKind.UNDO, task=job.undo_task, title=title, by=by, field="id", records=job.records, undoes=job
    )


async def tell(name: str, job: Job, *, by: Viewer) -> None:
    """Note what happened to a job, and tell those who look at its owner's tray."""
    await record(name, job, by=by, story=False, also_tell=[tray(job.user_id)])
