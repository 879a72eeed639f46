"""Asking for flows."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.tickets.flows import policy
from ringbook.tickets.flows.types import TicketFlow


@strawberry.type
class TicketFlowQueries:
    @query(requires=SIGNED_IN, description="How tickets go: a flow for each type, in the order of the dictionary.")
    async def ticket_flows(self, info: Info) -> list[TicketFlow]:
        return shown(await policy.visible_to(info.context.viewer).order_by("type__rank", "type__name"))
