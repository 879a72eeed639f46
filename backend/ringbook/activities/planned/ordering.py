"""In which order activities are listed."""

from collections.abc import Callable
from enum import Enum

import strawberry
from pypika_tortoise.queries import Table
from pypika_tortoise.terms import Term

from ringbook.core.conditions import Around
from ringbook.core.orders import Order, OrderDirection
from ringbook.core.texts import whole
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.universal.models import DictionaryEntry, DictionaryKind


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
        return Order("priority_rank", down, nullable=True, expression=await _rank())
    return Order(given.field.value, down, nullable=given.field is ActivityOrderField.DONE_AT)


async def _rank() -> Callable[[Table], Term]:
    """The place of an activity's priority in the dictionary."""
    words = DictionaryEntry.filter(kind=DictionaryKind.PRIORITY).order_by("rank", "name")
    listed = ", ".join(f"'{id}'" for id in await words.values_list("id", flat=True))
    return lambda row: Around(row.priority_id, f"array_position(ARRAY[{listed}]::uuid[], {{}})".format)
