"""In which order calls are listed."""

from enum import Enum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.orders import Order, OrderDirection
from ringbook.core.viewer import Viewer
from ringbook.telephony.times import talked


class CallOrderField(Enum):
    STARTED_AT = "started_at"
    TALK_SECONDS = "seconds_talked"


describe(
    CallOrderField,
    "What calls can be ordered by.",
    STARTED_AT="When the first event of the call came.",
    TALK_SECONDS="How long one talked; calls without an answer, and those that go on, stand last both ways.",
)


@strawberry.input(description="The order of a list of calls.")
class CallOrder:
    field: CallOrderField = strawberry.field(default=CallOrderField.STARTED_AT, description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.DESC, description="Which way.")


async def ordered_by(given: CallOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` the newest first."""
    given = given or CallOrder()
    descending = given.direction is OrderDirection.DESC
    if given.field is CallOrderField.TALK_SECONDS:
        return Order(given.field.value, descending, nullable=True, expression=talked)
    return Order(given.field.value, descending)
