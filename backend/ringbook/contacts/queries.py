"""Asking for contacts."""

from enum import Enum
from typing import Annotated

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.filters import ContactFilter, condition
from ringbook.contacts.types import Contact
from ringbook.core.arguments import After, First, Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find_or_none
from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import shown
from ringbook.core.viewer import Viewer
from ringbook.crms.regions import regions
from ringbook.custom_fields.ordering import order_by_field
from ringbook.custom_fields.types import CustomFieldTarget


@strawberry.enum(description="Upwards or downwards.")
class OrderDirection(Enum):
    ASC = "asc"
    DESC = "desc"


@strawberry.enum(
    description="What contacts can be ordered by; NAME: last name, then first name. CUSTOM_FIELD: the searchable field"
    " customFieldId; SEGMENT: how high their score is; those without a value last both ways."
)
class ContactOrderField(Enum):
    NAME = "sort_name"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    CUSTOM_FIELD = "custom"
    SEGMENT = "segment_percent"


@strawberry.input(description="The order of a list of contacts.")
class ContactOrder:
    field: ContactOrderField = strawberry.field(description="By what.")
    direction: OrderDirection = strawberry.field(default=OrderDirection.ASC, description="Which way.")
    custom_field_id: strawberry.ID | None = strawberry.field(
        default=None, description="With CUSTOM_FIELD: by which field."
    )


BY_NAME = ContactOrder(field=ContactOrderField.NAME)


@strawberry.type
class ContactQueries:
    @query(requires="contacts:read", description="One contact; null when there is none that the viewer sees.")
    async def contact(self, info: Info, id: Id) -> Contact | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    @query(
        requires="contacts:read",
        description="The contacts that the viewer sees. Errors: OUT_OF_RANGE, BAD_CURSOR, NOT_FOUND, NOT_SEARCHABLE,"
        " WRONG_TYPE, NOT_A_NUMBER.",
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
            rows = rows.filter(await condition(filter, viewer, await regions()))
        return await page(rows, await _order(by, viewer), first, after)


async def _order(given: ContactOrder, viewer: Viewer) -> Order:
    down = given.direction is OrderDirection.DESC
    if given.field is ContactOrderField.CUSTOM_FIELD:
        return await order_by_field(given.custom_field_id, CustomFieldTarget.CONTACT, viewer, descending=down)
    return Order(given.field.value, down, nullable=given.field is ContactOrderField.SEGMENT)
