"""Which organizations a bulk edit, an export or a basket is about."""

import strawberry
from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from ringbook.core.selections import Selection, narrowed
from ringbook.core.viewer import Viewer
from ringbook.crms.regions import regions
from ringbook.organizations.filters import OrganizationFilter, condition
from ringbook.organizations.models import Organization
from ringbook.organizations.policy import editable_by, visible_to


@strawberry.input(
    description="Which organizations: give either ids, or a filter, {} for all of them. Errors: WRONG_SELECTION for"
    " both or neither, TOO_MANY, and those of the filter."
)
class OrganizationSelection(Selection):
    filter: OrganizationFilter | None = strawberry.field(
        default=None, description="All that fit, of those that the viewer sees."
    )


async def selected(
    given: OrganizationSelection, viewer: Viewer, *, editable: bool = False, path: str = "selection"
) -> QuerySet[Organization]:
    """The chosen ones that the viewer sees; editable: may change. path: where the input has the selection.

    Raises WRONG_SELECTION, TOO_MANY, and below the path what the filter raises.
    """
    rows = editable_by(viewer) if editable else visible_to(viewer)

    async def fits(filter: OrganizationFilter) -> Q:
        return await condition(filter, viewer, await regions())

    return await narrowed(rows, given, given.filter, fits, path)
