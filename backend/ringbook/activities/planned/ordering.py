"""In which order activities are listed."""

from enum import Enum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.orders import Order, OrderDirection
from ringbook.core.texts import whole
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.ordering import by_priority


class ActivityOrderField(Enum):
    STARTS_AT = "starts_at"
    ENDS_AT = "ends_at"
    SUBJECT = "subject"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    DONE_AT = "done_at"
    PRIORITY = "priority"


describe(
    ActivityOrderField,
    "What activities can be ordered by. Those without a value stand last both ways.",
    STARTS_AT="When they begin.",
    ENDS_AT="When they end, or are due.",
    SUBJECT="What they are called, whatever the case and accents.",
    CREATED_AT="When they were planned.",
    UPDATED_AT="When they were last changed.",
    DONE_AT="When they were finished.",
    PRIORITY="The priority's place in its dictionary.",
)


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
