"""Batch reads of what happened, asked for events that the viewer may see."""

from collections.abc import Hashable, Mapping
from uuid import UUID

from ringbook.core.prepared import every, rows_by
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.history.models import FieldChange


async def changes_by_event(ids: list[UUID], viewer: Viewer) -> Mapping[Hashable, list[FieldChange]]:
    return grouped("event_id", await rows_by(every(FieldChange), "event_id", ids, "id"))
