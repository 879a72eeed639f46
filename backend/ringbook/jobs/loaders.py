"""Batch reads of jobs."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.jobs.models import OPEN, Job
from ringbook.jobs.policy import failures_of, refused_by, visible_to


async def jobs_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Job]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))


async def being_undone(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those whose undo waits or runs."""
    found = await visible_to(viewer).filter(undoes_id__in=ids, state__in=OPEN).only("id", "undoes_id")
    return {row.undoes_id: True for row in found if row.undoes_id}


async def leaving(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those of the viewer's undos that refused what another may put back."""
    mine = [row.id for row in await visible_to(viewer).filter(id__in=ids).only("id")]
    return dict.fromkeys(await refused_by(mine).distinct().values_list("job_id", flat=True), True)  # type: ignore[arg-type]


async def failures_of_job(job: Job, first: int, after: str | None) -> Connection[Any]:
    """One page of the records that a job could not deal with, in the order it came to them."""
    return await page(failures_of(job), Order("rank"), first, after)
