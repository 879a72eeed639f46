"""Asking for tickets."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.tickets import policy
from ringbook.tickets.filters import TicketFilter, condition
from ringbook.tickets.ordering import TicketOrder, ordered_by
from ringbook.tickets.types import Ticket


@strawberry.type
class TicketQueries:
    @query(requires=policy.MAY_READ, description="One ticket; null when there is none that the viewer sees.")
    async def ticket(self, info: Info, id: Id) -> Ticket | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires=policy.MAY_READ,
        description="The tickets that the viewer sees: those of a contact or an organization that they see, and those"
        " of neither in the Crms that they see. Errors: OUT_OF_RANGE, BAD_CURSOR, and below `filter` TOO_DEEP,"
        " TOO_LONG, TOO_MANY, INVALID_PERIOD, NOT_A_NUMBER.",
    )
    async def tickets(
        self,
        info: Info,
        filter: Annotated[TicketFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        order: Annotated[
            TicketOrder | None, strawberry.argument(description="Left out: the newest number first.")
        ] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Ticket]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer, []))
        return await page(rows, await ordered_by(order, viewer), first, after)
