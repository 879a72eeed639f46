"""Asking for contacts."""

from enum import Enum
from typing import Annotated

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.filters import ContactFilter, where
from ringbook.contacts.types import Contact
from ringbook.core.arguments import After, First, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import shown
from ringbook.crms.regions import regions


@strawberry.enum(description="Upwards or downwards.")
class OrderDirection(Enum):
    ASC = "asc"
    DESC = "desc"


@strawberry.enum(description="What contacts can be ordered by; NAME: last name, then first name.")
class ContactOrderField(Enum):
    NAME = "sort_name"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"


@strawberry.input(description="The order of a list of contacts.")
class ContactOrder:
    field: ContactOrderField = strawberry.field(description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.ASC, description="Which way.")


BY_NAME = ContactOrder(field=ContactOrderField.NAME)


@strawberry.type
class ContactQueries:
    @query(requires="contacts:read", description="One contact; null when there is none that the viewer sees.")
    async def contact(self, info: Info, id: Id) -> Contact | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires="contacts:read",
        description="The contacts that the viewer sees. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def contacts(
        self,
        info: Info,
        filter: Annotated[ContactFilter | None, strawberry.argument(description="Which ones; left out: all.")] = None,
        order: Annotated[ContactOrder | None, strawberry.argument(description="Left out: by name.")] = None,
        first: First = 50,
        after: After = None,
    ) -> Connection[Contact]:
        viewer, by = info.context.viewer, order or BY_NAME
        rows = policy.visible_to(viewer)
        if filter:
            rows = rows.filter(where(filter, viewer, await regions()))
        return await page(rows, Order(by.field.value, by.direction is OrderDirection.DESC), first, after)
