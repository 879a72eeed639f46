"""Asking for contacts."""

from typing import Annotated

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.filters import ContactFilter, condition
from ringbook.contacts.ordering import ContactOrder, ordered_by
from ringbook.contacts.types import Contact
from ringbook.core.arguments import After, First, From, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.crms.regions import regions


@strawberry.type
class ContactQueries:
    @query(requires="contacts:read", description="One contact; null when there is none that the viewer sees.")
    async def contact(self, info: Info, id: Id) -> Contact | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires="contacts:read",
        description="The contacts that the viewer sees. Errors: OUT_OF_RANGE, BAD_CURSOR, BAD_ORDER, ONE_OF_TWO, and"
        " below `filter` TOO_DEEP, TOO_LONG, TOO_MANY, INVALID_PERIOD, NOT_FOUND, NOT_SEARCHABLE, WRONG_TYPE,"
        " NOT_A_NUMBER.",
    )
    async def contacts(
        self,
        info: Info,
        filter: Annotated[ContactFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        order: Annotated[ContactOrder | None, strawberry.argument(description="Left out: by name.")] = None,
        first: First = 50,
        after: After = None,
        from_: From = None,
    ) -> Connection[Contact]:
        viewer = info.context.viewer
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(await condition(filter, viewer, await regions()))
        return await page(rows, await ordered_by(order, viewer), first, after, from_)
