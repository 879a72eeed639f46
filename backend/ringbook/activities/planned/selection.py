"""Which activities an export is about."""

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.activities.planned.filters import ActivityFilter, condition
from ringbook.activities.planned.ids import keys_of
from ringbook.activities.planned.models import Activity
from ringbook.activities.planned.policy import visible_to
from ringbook.core.selections import Selection, narrowed
from ringbook.core.viewer import Viewer


@strawberry.input(
    description="Which activities: give either ids, or a filter, {} for all of them. Errors: WRONG_SELECTION for"
    " both or neither, TOO_MANY, and those of the filter."
)
class ActivitySelection(Selection):
    filter: ActivityFilter | None = strawberry.field(
        default=None, description="All that fit, of those that the viewer sees."
    )


async def selected(given: ActivitySelection, viewer: Viewer, *, path: str = "selection") -> QuerySet[Activity]:
    """The chosen ones that the viewer sees. path: where the input has the selection.

    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter raises.
    """

    async def fits(filter: ActivityFilter) -> Q:
        return await condition(filter, viewer)

    return await narrowed(visible_to(viewer), given, given.filter, fits, path, keys_of)
