"""Batch reads of the viewer's basket."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tortoise.queryset import QuerySet

from ringbook.baskets.models import BasketItem
from ringbook.core.conditions import linked_to
from ringbook.core.viewer import Viewer


async def contacts_in_basket(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those in it."""
    found = BasketItem.filter(user_id=viewer.user_id, contact_id__in=ids)
    return {row.contact_id: True for row in await found.only("id", "contact_id") if row.contact_id}


async def organizations_in_basket(ids: list[UUID], viewer: Viewer) -> Mapping[UUID, bool]:
    """True for those in it."""
    found = BasketItem.filter(user_id=viewer.user_id, organization_id__in=ids)
    return {row.organization_id: True for row in await found.only("id", "organization_id") if row.organization_id}


async def in_basket(rows: QuerySet[Any], column: str, viewer: Viewer) -> int:
    """How many of these rows are in it; column: contact_id or organization_id."""
    return await rows.filter(linked_to("basket_item", column, "user_id", [viewer.user_id])).count()
