"""Bulk edits, in the worker."""

from ringbook.bulk import applying, deleting, undoing
from ringbook.core.jobs import job
from ringbook.jobs.running import work


@job("bulk.update")
async def update(job_id: str) -> None:
    """Change the chosen records, from where an earlier attempt was cut off."""
    await work(job_id, applying.update)


@job("bulk.delete")
async def delete(job_id: str) -> None:
    """Move the chosen records to the trash, from where an earlier attempt was cut off."""
    await work(job_id, deleting.delete)


@job("bulk.undo")
async def undo(job_id: str) -> None:
    """Take back what one of the others did, from where an earlier attempt was cut off."""
    await work(job_id, undoing.undo)
