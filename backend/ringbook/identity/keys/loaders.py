"""Batch reads of API keys."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.identity.keys.policy import visible_to
from ringbook.identity.models import ApiKey


async def keys_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, ApiKey]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))
