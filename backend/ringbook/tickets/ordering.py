"""In which order tickets are listed."""

from collections.abc import Sequence
from enum import Enum
from uuid import UUID

import strawberry
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term

from ringbook.core.conditions import Around
from ringbook.core.paging import Order, OrderDirection
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind
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
        words = DictionaryEntry.filter(kind=DictionaryKind.PRIORITY).order_by("rank", "name")
        ids: list[UUID] = await words.values_list("id", flat=True)  # type: ignore[assignment]
        return _ranked("priority", ids, descending)
    if field is TicketOrderField.STATE:
        return _ranked("state", (await read_flows()).in_order(), descending)
    nullable, texts = field is TicketOrderField.DUE_AT, field is TicketOrderField.SUBJECT
    return Order(field.value, descending, nullable=nullable, folded=texts)


def _ranked(name: str, ids: Sequence[UUID], descending: bool) -> Order:
    """By the place of what the column refers to among these."""
    listed = ", ".join(f"'{id}'" for id in ids)

    def place(row: Table) -> Term:
        return Around(row[f"{name}_id"], f"array_position(ARRAY[{listed}]::uuid[], {{}})".format)

    return Order(f"{name}_rank", descending, nullable=True, expression=place)
