"""Batch reads of comments."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import by
from ringbook.core.viewer import Viewer
from ringbook.tickets.comments.models import TicketComment
from ringbook.tickets.comments.policy import visible_to


async def comments_by_id(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, TicketComment]:
    return by("id", await visible_to(viewer, among=TicketComment.filter(id__in=ids)))


async def comments_of_ticket(id: UUID, first: int, after: str | None) -> Connection[Any]:
    """One page of a ticket's that the viewer sees, the oldest first. One ticket a time."""
    return await page(TicketComment.filter(ticket_id=id, deleted_at=None), Order("created_at"), first, after)
