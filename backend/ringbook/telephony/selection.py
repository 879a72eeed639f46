"""Which calls are exported."""

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.selections import Selection, narrowed
from ringbook.core.viewer import Viewer
from ringbook.crms.regions import regions
from ringbook.telephony.filters import CallFilter, condition
from ringbook.telephony.models import Call
from ringbook.telephony.policy import visible_to


@strawberry.input(
    description="Which calls: give either ids, or a filter, {} for all of them. Errors: WRONG_SELECTION for both or"
    " neither, TOO_MANY, and those of the filter."
)
class CallSelection(Selection):
    filter: CallFilter | None = strawberry.field(
        default=None, description="All that fit, of those that the viewer sees."
    )


async def selected(given: CallSelection, viewer: Viewer, *, path: str = "selection") -> QuerySet[Call]:
    """The chosen ones that the viewer sees. path: where the input has the selection.

    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter raises.
    """

    async def fits(filter: CallFilter) -> Q:
        return await condition(filter, viewer, await regions())

    return await narrowed(visible_to(viewer), given, given.filter, fits, path)
