"""Asking for calls and for lines to PBXes."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.crms.regions import regions
from ringbook.telephony import policy
from ringbook.telephony.filters import CallFilter, condition
from ringbook.telephony.ordering import CallOrder, ordered_by
from ringbook.telephony.types import Call


@strawberry.type
class TelephonyQueries:
    @query(
        requires=policy.MAY_READ,
        description="Calls: the viewer's own, and those of the accounts they see; whoever sees all accounts sees those"
        " of strangers, too. Errors: OUT_OF_RANGE, BAD_CURSOR, and below `filter` TOO_DEEP, TOO_LONG, TOO_MANY,"
        " INVALID_PERIOD, NOT_A_NUMBER.",
    )
    async def calls(
        self,
        info: Info,
        filter: Annotated[CallFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        order: Annotated[CallOrder | None, strawberry.argument(description="Left out: the newest first.")] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Call]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer, await regions()))
        return await page(rows, await ordered_by(order, viewer), first, after)

    @query(
        requires=SIGNED_IN,
        description="The calls that ring on the viewer's extension or that they talk in, the longest first."
        " Ask it after every (re)connect; callChanged tells the rest.",
    )
    async def live_calls(self, info: Info) -> list[Call]:
        return shown(await policy.live_for(info.context.viewer).order_by("started_at", "id").limit(100))
