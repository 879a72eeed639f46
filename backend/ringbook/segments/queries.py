"""Asking for recalculations that are running."""

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.segments import policy
from ringbook.segments.types import Recalculation


@strawberry.type
class SegmentQueries:
    @query(
        requires=SIGNED_IN,
        description="The Crms of the viewer whose contacts are being recalculated because their rules changed. Ask"
        " again when settingsChanged says segmentation.changed, segmentation.progressed or segmentation.finished.",
    )
    async def recalculations(self, info: Info) -> list[Recalculation]:
        return shown(await policy.running(info.context.viewer).order_by("created_at", "id"))
