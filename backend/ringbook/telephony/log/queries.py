"""Asking for the log of the lines."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.telephony import policy as telephony
from ringbook.telephony.log import policy
from ringbook.telephony.log.types import CtiLogEntry, CtiOutcome

NEWEST = Order("created_at", descending=True)
_Line = Annotated[strawberry.ID | None, strawberry.argument(description="Only this line's; left out: of all lines.")]
_Outcome = Annotated[CtiOutcome | None, strawberry.argument(description="Only these; left out: all.")]


@strawberry.type
class LogQueries:
    @query(
        requires="telephony:configure",
        description="What PBXes posted, newest first. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def cti_log(
        self,
        info: Info,
        connection_id: _Line = None,
        outcome: _Outcome = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[CtiLogEntry]:
        rows = policy.visible_to(info.context.viewer)
        if connection_id is not None:
            line = await find_or_none(telephony.connections(info.context.viewer), connection_id)
            rows = rows.filter(connection_id=line.id if line else None)
        if outcome is not None:
            rows = rows.filter(outcome=outcome)
        return await page(rows, NEWEST, first, after)
