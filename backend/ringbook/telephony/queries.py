"""Asking for calls and for lines to PBXes."""

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.telephony import policy
from ringbook.telephony.types import Call, CtiConnection

NEWEST = Order("started_at", descending=True)


@strawberry.type
class TelephonyQueries:
    @query(requires="telephony:configure", description="The lines to PBXes, by name.")
    async def cti_connections(self, info: Info) -> list[CtiConnection]:
        return shown(await policy.connections(info.context.viewer).order_by("name"))

    @query(
        requires="calls:read",
        description="Calls, newest first: the viewer's own, and those of the accounts they see."
        " Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def calls(self, info: Info, first: First = 50, after: After = None) -> Connection[Call]:
        return await page(policy.visible_to(info.context.viewer), NEWEST, first, after)

    @query(
        requires=SIGNED_IN,
        description="The calls that ring on the viewer's extension or that they talk in, the longest first."
        " Ask it after every (re)connect; callChanged tells the rest.",
    )
    async def live_calls(self, info: Info) -> list[Call]:
        return shown(await policy.live_for(info.context.viewer).order_by("started_at", "id").limit(100))
