"""Batch reads of logged events."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.activities.logged.models import LoggedEvent
from ringbook.activities.logged.policy import visible_to
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer


async def logged_events_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, LoggedEvent]:
    return by("id", await visible_to(viewer, among=LoggedEvent.filter(id__in=ids)))
