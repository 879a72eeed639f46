"""Batch reads of calendar feeds."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.activities.feed.models import CalendarFeed
from ringbook.activities.feed.policy import visible_to
from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer


async def feeds_by_viewer(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, CalendarFeed]:
    """ids: of users; of others than the viewer nothing is known."""
    return by("user_id", await rows_by(visible_to(viewer), "user_id", ids))
