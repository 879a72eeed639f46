"""Batch reads of requests."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.dialling.requests.models import DialRequest
from ringbook.dialling.requests.policy import visible_to


async def dial_requests_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, DialRequest]:
    return by("id", await rows_by(visible_to(viewer), "id", ids))
