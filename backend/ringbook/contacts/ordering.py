"""In which order contacts are listed."""

from enum import Enum

import strawberry

from ringbook.core.paging import Order, OrderDirection
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.ordering import order_by_field
from ringbook.organizations.ordering import by_column


@strawberry.enum(
    description="What contacts can be ordered by; NAME: last name, then first name. CUSTOM_FIELD: the searchable field"
    " customFieldId; SEGMENT: how high their score is. Those without a value stand last both ways."
)
class ContactOrderField(Enum):
    NAME = "sort_name"
    CITY = "city"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    CUSTOM_FIELD = "custom"
    SEGMENT = "segment_percent"


@strawberry.input(description="The order of a list of contacts.")
class ContactOrder:
    field: ContactOrderField = strawberry.field(description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.ASC, description="Which way.")
    custom_field_id: strawberry.ID | None = strawberry.field(
        default=None, description="With CUSTOM_FIELD: by which field."
    )


async def ordered_by(given: ContactOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` by name. Raises BLANK, NOT_FOUND or NOT_SEARCHABLE at customFieldId."""
    down = given is not None and given.direction is OrderDirection.DESC
    if given and given.field is ContactOrderField.CUSTOM_FIELD:
        return await order_by_field(given.custom_field_id, CustomFieldTarget.CONTACT, viewer, descending=down)
    if given and given.field is ContactOrderField.SEGMENT:
        return Order("segment_percent", down, nullable=True)
    return by_column(given.field.value if given else "sort_name", descending=down)
