"""In which order tickets are listed."""

from enum import Enum

import strawberry

from ringbook.core.orders import Order, OrderDirection, Ranked
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.ordering import by_priority
from ringbook.tickets.flows.reading import read_flows


@strawberry.enum(
    description="What tickets can be ordered by. PRIORITY: as the dictionary has it. STATE: how far they are, NEW to"
    " CLOSED. Those without a value stand last both ways."
)
class TicketOrderField(Enum):
    NUMBER = "number"
    SUBJECT = "sort_subject"
    DUE_AT = "due_at"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    PRIORITY = "priority"
    STATE = "state"


@strawberry.input(description="The order of a list of tickets.")
class TicketOrder:
    field: TicketOrderField = strawberry.field(default=TicketOrderField.NUMBER, description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.DESC, description="Which way.")


async def ordered_by(given: TicketOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` the newest number first."""
    given = given or TicketOrder()
    field, descending = given.field, given.direction is OrderDirection.DESC
    if field is TicketOrderField.PRIORITY:
        return await by_priority(descending)
    if field is TicketOrderField.STATE:
        states = tuple((await read_flows()).in_order())
        return Ranked("state_rank", descending, nullable=True, refers="state_id", ids=states)
    nullable, texts = field is TicketOrderField.DUE_AT, field is TicketOrderField.SUBJECT
    return Order(field.value, descending, nullable=nullable, folded=texts)
