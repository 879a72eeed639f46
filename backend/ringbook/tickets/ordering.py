"""In which order tickets are listed."""

from enum import Enum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.orders import Order, OrderDirection, Ranked
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.ordering import by_priority
from ringbook.tickets.flows.reading import read_flows


class TicketOrderField(Enum):
    NUMBER = "number"
    SUBJECT = "sort_subject"
    DUE_AT = "due_at"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    PRIORITY = "priority"
    STATE = "state"


describe(
    TicketOrderField,
    "What tickets can be ordered by. Those without a value stand last both ways.",
    NUMBER="The number, so the order in which they were added.",
    SUBJECT="What they are called, whatever the case and accents.",
    DUE_AT="When they are due.",
    CREATED_AT="When they were added.",
    UPDATED_AT="When they were last changed.",
    PRIORITY="The priority's place in its dictionary.",
    STATE="How far they are, NEW to CLOSED.",
)


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
