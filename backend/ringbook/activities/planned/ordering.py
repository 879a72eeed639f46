"""In which order activities are listed."""

from enum import Enum

import strawberry

from ringbook.core.orders import Order, OrderDirection
from ringbook.core.texts import whole
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.ordering import by_priority


@strawberry.enum(
    description="What activities can be ordered by; PRIORITY: the place in the dictionary. Those without a value stand"
    " last both ways."
)
class ActivityOrderField(Enum):
    STARTS_AT = "starts_at"
    ENDS_AT = "ends_at"
    SUBJECT = "subject"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    DONE_AT = "done_at"
    PRIORITY = "priority"


@strawberry.input(description="The order of a list of activities.")
class ActivityOrder:
    field: ActivityOrderField = strawberry.field(default=ActivityOrderField.ENDS_AT, description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.ASC, description="Which way.")


async def ordered_by(given: ActivityOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` the earliest end first."""
    if given is None:
        return Order("ends_at")
    down = given.direction is OrderDirection.DESC
    if given.field is ActivityOrderField.SUBJECT:
        return Order("subject_key", down, nullable=True, expression=whole("subject"), folded=True)
    if given.field is ActivityOrderField.PRIORITY:
        return await by_priority(down)
    return Order(given.field.value, down, nullable=given.field is ActivityOrderField.DONE_AT)
