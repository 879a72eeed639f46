"""Who sees jobs: whoever began them. And what is left of them to undo."""

from collections.abc import Collection
from uuid import UUID

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.prepared import per_viewer
from ringbook.core.viewer import Viewer
from ringbook.jobs.models import OPEN, Job, JobItem, JobKind

MAY_EXPORT = "records:export"
SETTLED = ("CHANGED_SINCE", "DELETED_SINCE")
"""Why an undo leaves a value for good: it went as far with the record as undoing goes."""
_REFUSED = Q(code__isnull=False) & ~Q(code__in=SETTLED)


@per_viewer
def visible_to(viewer: Viewer) -> QuerySet[Job]:
    return Job.filter(user_id=viewer.user_id)


def unfinished(viewer: Viewer) -> QuerySet[Job]:
    return visible_to(viewer).filter(state__in=OPEN)


def failures_of(job: Job) -> QuerySet[JobItem]:
    return JobItem.filter(job_id=job.id, code__isnull=False)


def can_cancel(job: Job) -> bool:
    return job.state in OPEN


def undoable(job: Job) -> bool:
    """It has ended, and something it did can be taken back; whether an undo is on its way already is another matter."""
    return job.state not in OPEN and bool(job.undo_task) and bool(job.succeeded) and job.undone_at is None


def has_file(job: Job, viewer: Viewer) -> bool:
    """One that the viewer may still fetch."""
    return job.file_key is not None and (job.kind is not JobKind.EXPORT or viewer.may(MAY_EXPORT))


def refused_by(undo_ids: Collection[UUID]) -> QuerySet[JobItem]:
    """What undos could not put back when they came to it, but another may: out of reach, archived, read only."""
    return JobItem.filter(_REFUSED, job_id__in=list(undo_ids))


def left_by(undo_id: UUID) -> QuerySet[JobItem]:
    """What another undo takes up: what this one refused, and what it didn't come to."""
    return JobItem.filter(_REFUSED | Q(done=False), job_id=undo_id)
