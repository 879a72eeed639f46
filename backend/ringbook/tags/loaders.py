"""Batch reads of tags."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.tags.models import Tag
from ringbook.tags.policy import visible_to


async def tags_by_crm(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[Tag]]:
    return grouped("crm_id", await rows_by(visible_to(viewer), "crm_id", ids, "name"))
