"""Reads of suspected duplicates."""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.viewer import Viewer
from ringbook.duplicates.models import DuplicateKind, DuplicatePair, DuplicateSearch
from ringbook.duplicates.policy import of_kind

SUREST = Order("score", descending=True)


async def pairs_of(
    kind: DuplicateKind, viewer: Viewer, *, crm_id: UUID | None, rejected: bool, first: int, after: str | None
) -> Connection[Any]:
    """One page, the surest first. crm_id: of this Crm alone."""
    rows = DuplicatePair.filter(of_kind(kind, viewer), rejected_at__isnull=not rejected)
    return await page(rows.filter(crm_id=crm_id) if crm_id else rows, SUREST, first, after)


async def searched_at(crm_ids: Collection[UUID]) -> datetime | None:
    """Since when all of these Crms have been searched; None when one of them never was."""
    found = await DuplicateSearch.filter(crm_id__in=crm_ids)
    return min((row.searched_at for row in found), default=None) if len(found) == len(crm_ids) else None
