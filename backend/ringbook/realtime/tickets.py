"""Live lists of tickets."""

from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Annotated, Any

import strawberry
from tortoise.queryset import QuerySet

from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.ids import global_id
from ringbook.core.reading import shown
from ringbook.core.scalars import BigInt
from ringbook.core.viewer import Viewer
from ringbook.crms.policy import passes
from ringbook.realtime.changes import Listed, changes
from ringbook.realtime.lists import ERRORS, GONE, RESYNC, SEQ, After
from ringbook.tickets import policy
from ringbook.tickets.filters import TicketFilter, condition
from ringbook.tickets.types import Ticket


async def _known(rows: QuerySet[Any], viewer: Viewer) -> list[str]:
    """Those of the Crms that the viewer sees."""
    found = await rows.order_by("id").values_list("id", "crm_id")
    return [global_id("Ticket", id) for id, crm in found if passes(viewer, crm)]


TICKETS = Listed("Ticket", policy.visible_to, condition, _known)


@strawberry.type(description="What changed in a list of tickets.")
class TicketListChange:
    seq: BigInt = strawberry.field(description=SEQ)
    tickets: list[Ticket] = strawberry.field(description="Those that were changed or added and are in the list.")
    gone: list[strawberry.ID] = strawberry.field(description=GONE)
    resync: bool = strawberry.field(description=RESYNC)


@strawberry.type
class TicketListSubscriptions:
    @subscription(
        requires=policy.MAY_READ,
        shared_without="after",
        description="Changes in a list of tickets, once a second at most. After `resync`, and after a connect without"
        f" `after`, ask for the list itself. {ERRORS}",
    )
    async def tickets_changed(
        self,
        info: Info,
        filter: Annotated[TicketFilter | None, strawberry.argument(description="As the list has it.")] = None,
        after: After = None,
    ) -> AsyncGenerator[TicketListChange, None]:
        async with aclosing(changes(info, TICKETS, filter, after)) as found:
            async for each in found:
                seq, rows = BigInt(each.seq), shown(each.rows)
                yield TicketListChange(seq=seq, tickets=rows, gone=each.gone, resync=each.resync)
