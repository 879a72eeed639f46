"""Batch reads of views."""

from collections.abc import Mapping
from uuid import UUID

from ringbook.core.prepared import rows_by
from ringbook.core.viewer import Viewer
from ringbook.views.policy import defaults_of


async def defaults(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those that the viewer's lists open with."""
    return {row.view_id: True for row in await rows_by(defaults_of(viewer), "view_id", ids)}
