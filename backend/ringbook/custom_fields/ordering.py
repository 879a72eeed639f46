"""Ordering lists by the values of a Crm's own fields."""

from ringbook.core.errors import DomainError
from ringbook.core.find import find_or_none
from ringbook.core.orders import Order
from ringbook.core.viewer import Viewer
from ringbook.custom_fields import policy
from ringbook.custom_fields.expressions import sort_key
from ringbook.custom_fields.filters import searchable
from ringbook.custom_fields.models import CustomFieldTarget


async def order_by_field(id: str | None, target: CustomFieldTarget, viewer: Viewer, *, descending: bool) -> Order:
    """By a searchable field, records without a value last. Raises BLANK, NOT_FOUND or NOT_SEARCHABLE."""
    path = "order.customFieldId"
    if id is None:
        raise DomainError("blank", "Choose the field to order by.", field=path)
    field = searchable(await find_or_none(policy.alive(viewer).filter(target=target), id), path)
    return Order(f"custom_{field.id.hex}", descending, nullable=True, expression=sort_key(field))
