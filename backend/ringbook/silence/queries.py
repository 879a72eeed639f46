"""Asking whether this is a silent copy."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.reading import shown
from ringbook.silence import policy
from ringbook.silence.types import Silence


@strawberry.type
class SilenceQueries:
    @query(
        requires="enterprise:configure",
        description="Since when this copy keeps to itself, after it was restored from a backup; null when it does not.",
    )
    async def silence(self, info: Info) -> Silence | None:
        return shown(await policy.current())
