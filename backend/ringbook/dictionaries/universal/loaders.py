"""Batch reads of entries of universal dictionaries."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry
from ringbook.dictionaries.universal.policy import visible_to


async def entries_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, DictionaryEntry]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))
