"""Who sees jobs: whoever began them."""

from tortoise.queryset import QuerySet

from ringbook.core.viewer import Viewer
from ringbook.jobs.models import OPEN, Job, JobItem


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


def has_file(job: Job) -> bool:
    return job.file_key is not None
