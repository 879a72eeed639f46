"""Asking for organizations."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First, From, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.crms.regions import regions
from ringbook.organizations import policy
from ringbook.organizations.filters import OrganizationFilter, condition
from ringbook.organizations.ordering import OrganizationOrder, ordered_by
from ringbook.organizations.types import Organization


@strawberry.type
class OrganizationQueries:
    @query(requires="organizations:read", description="One organization; null when there is none the viewer sees.")
    async def organization(self, info: Info, id: Id) -> Organization | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires="organizations:read",
        description="The organizations that the viewer sees. Errors: OUT_OF_RANGE, BAD_CURSOR, BAD_ORDER, ONE_OF_TWO,"
        " and below `filter` TOO_DEEP, TOO_LONG, TOO_MANY, INVALID_PERIOD, NOT_FOUND, NOT_SEARCHABLE, WRONG_TYPE,"
        " NOT_A_NUMBER.",
    )
    async def organizations(
        self,
        info: Info,
        filter: Annotated[
            OrganizationFilter | None, strawberry.argument(description="Which ones; left out: all.")
        ] = None,
        order: Annotated[OrganizationOrder | None, strawberry.argument(description="Left out: by name.")] = None,
        first: First = 50,
        after: After = None,
        from_: From = None,
    ) -> Connection[Organization]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer, await regions()))
        return await page(rows, await ordered_by(order, viewer), first, after, from_)
