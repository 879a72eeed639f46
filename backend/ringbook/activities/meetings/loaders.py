"""Batch reads of phone meetings."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.activities.meetings.models import Activity, ActivityKind
from ringbook.activities.meetings.policy import visible_to
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer


async def meetings_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, Activity]:
    return by("id", await visible_to(viewer, among=Activity.filter(id__in=ids)))


async def meetings_of(column: str, id: UUID, first: int, after: str | None) -> Connection[Any]:
    """One page of those with a contact or an organization that the viewer sees, the latest begin first.

    column: contact_id or organization_id. One record a time.
    """
    rows = Activity.filter(**{column: id}, kind=ActivityKind.PHONE_MEETING, deleted_at=None)
    return await page(rows, Order("starts_at", descending=True), first, after)
