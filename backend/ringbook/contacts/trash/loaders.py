"""Batch reads of the trash."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.contacts.trash.items import DELETIONS
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.history.models import Event


async def deletions(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Event]:
    """How these records were deleted the last time."""
    return by("subject_id", await Event.filter(subject_id__in=ids, name__in=DELETIONS).order_by("seq"))
