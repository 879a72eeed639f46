"""Asking for lines to PBXes."""

import strawberry

from ringbook.core.arguments import Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.reading import shown
from ringbook.telephony import policy
from ringbook.telephony.lines.types import CtiConnection


@strawberry.type
class LineQueries:
    @query(requires="telephony:configure", description="The lines to PBXes, by name.")
    async def cti_connections(self, info: Info) -> list[CtiConnection]:
        return shown(await policy.connections(info.context.viewer).order_by("name"))

    @query(requires="telephony:configure", description="A line to a PBX; null when there is none with this id.")
    async def cti_connection(self, info: Info, id: Id) -> CtiConnection | None:
        return shown(await find_or_none(policy.connections(info.context.viewer), id))
