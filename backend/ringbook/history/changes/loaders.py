"""A record's field changes, asked for a record that the viewer may see."""

from typing import Any
from uuid import UUID

from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.words import snake
from ringbook.history.actions import CUSTOM
from ringbook.history.models import FieldChange

CUSTOM_VALUES = "customValues"
"""What the API calls the Crm's own fields, whichever it is."""


async def changes_of(record_id: UUID, field: str | None, first: int, after: str | None) -> Connection[Any]:
    """One page of the record's changes, newest first. field: as the API names it; None for all. One record a time."""
    rows = FieldChange.filter(event__subject_id=record_id).select_related("event")
    if field == CUSTOM_VALUES:
        rows = rows.filter(field__startswith=CUSTOM)
    elif field is not None:
        rows = rows.filter(field=snake(field))
    return await page(rows, Order("event_id", descending=True), first, after)
