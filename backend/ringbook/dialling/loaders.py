"""Batch reads of tries."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.dialling.models import DialTry
from ringbook.dialling.policy import visible_to


async def tries_by_meeting(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[DialTry]]:
    """The latest first."""
    return grouped("activity_id", await visible_to(viewer, ids).order_by("-number"))
