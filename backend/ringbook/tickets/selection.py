"""Which tickets are moved or exported."""

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.selections import Selection, narrowed
from ringbook.core.viewer import Viewer
from ringbook.tickets.filters import TicketFilter, condition
from ringbook.tickets.models import Ticket
from ringbook.tickets.policy import visible_to


@strawberry.input(
    description="Which tickets: give either ids, or a filter, {} for all of them. Errors: WRONG_SELECTION for both or"
    " neither, TOO_MANY, and those of the filter."
)
class TicketSelection(Selection):
    filter: TicketFilter | None = strawberry.field(
        default=None, description="All that fit, of those that the viewer sees."
    )


async def selected(given: TicketSelection, viewer: Viewer, *, path: str = "selection") -> QuerySet[Ticket]:
    """The chosen ones that the viewer sees. path: where the input has the selection.

    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter raises.
    """

    async def fits(filter: TicketFilter) -> Q:
        return await condition(filter, viewer, [])

    return await narrowed(visible_to(viewer), given, given.filter, fits, path)
