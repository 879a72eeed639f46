"""Batch reads around merges, asked for merges that the viewer may see."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.identity.models import User
from ringbook.merging.kinds import Record
from ringbook.merging.models import Merge
from ringbook.merging.policy import undoable_by


async def mergers(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, str]:
    """The names of users, those who have left too."""
    return dict(await User.filter(id__in=ids).values_list("id", "name"))


async def undoable(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those that the viewer may undo now."""
    return {row.id: True for row in await undoable_by(viewer).filter(id__in=ids).only("id")}


async def merges_of(record: Record) -> list[Merge]:
    """What was merged into a record, and what had been merged into those; the newest first."""
    within = await type(record).filter(merged_into_id=record.pk).values_list("id", flat=True)
    return await Merge.filter(keep_id__in=[record.pk, *within]).order_by("-id")
