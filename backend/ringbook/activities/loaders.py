"""Batch reads of notes."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.activities.models import Note
from ringbook.activities.policy import visible_to
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer


async def notes_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Note]:
    return by("id", await visible_to(viewer, among=Note.filter(id__in=ids)))
