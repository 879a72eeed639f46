"""Batch reads of jobs."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.jobs.models import OPEN, Job
from ringbook.jobs.policy import failures_of, visible_to


async def jobs_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Job]:
    return by("id", await visible_to(viewer).filter(id__in=ids))


async def being_undone(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those whose undo waits or runs."""
    found = await visible_to(viewer).filter(undoes_id__in=ids, state__in=OPEN).only("id", "undoes_id")
    return {row.undoes_id: True for row in found if row.undoes_id}


async def failures_of_job(job: Job, first: int, after: str | None) -> Connection[Any]:
    """One page of the records that a job could not deal with, in the order it came to them."""
    return await page(failures_of(job), Order("rank"), first, after)
