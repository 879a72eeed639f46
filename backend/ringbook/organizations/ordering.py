"""In which order organizations are listed."""

from enum import Enum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.orders import Order, OrderDirection
from ringbook.core.texts import whole
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.custom_fields.ordering import order_by_field


class OrganizationOrderField(Enum):
    NAME = "sort_name"
    CITY = "city"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    CUSTOM_FIELD = "custom"


describe(
    OrganizationOrderField,
    "What organizations can be ordered by. Those without a value stand last both ways.",
    NAME="The name, whatever the case and accents.",
    CITY="The town, whatever the case and accents.",
    CREATED_AT="When they were added.",
    UPDATED_AT="When they were last changed.",
    CUSTOM_FIELD="The searchable field customFieldId.",
)


@strawberry.input
class AccountOrder:
    """What the orders of contacts and of organizations have in common; each adds its `field`."""

    direction: OrderDirection = strawberry.field(default=OrderDirection.ASC, description="Which way.")
    custom_field_id: strawberry.ID | None = strawberry.field(
        default=None, description="With CUSTOM_FIELD: by which field."
    )

    @property
    def descending(self) -> bool:
        return self.direction is OrderDirection.DESC


@strawberry.input(description="The order of a list of organizations.")
class OrganizationOrder(AccountOrder):
    field: OrganizationOrderField = strawberry.field(description="By what.")


async def ordered_by(given: OrganizationOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` by name. Raises BLANK, NOT_FOUND or NOT_SEARCHABLE at customFieldId."""
    if given is None:
        return by_column("sort_name", descending=False)
    return await account_order(given, given.field.value, CustomFieldTarget.ORGANIZATION, viewer)


async def account_order(given: AccountOrder, column: str, target: CustomFieldTarget, viewer: Viewer) -> Order:
    """The orders that contacts and organizations share; column: the value of their `field`. Raises as `ordered_by`."""
    if column == OrganizationOrderField.CUSTOM_FIELD.value:
        return await order_by_field(given.custom_field_id, target, viewer, descending=given.descending)
    return by_column(column, descending=given.descending)


def by_column(column: str, *, descending: bool) -> Order:
    """By name, by town, by a moment."""
    if column == "city":
        return Order("city_key", descending, nullable=True, expression=whole("city"), folded=True)
    return Order(column, descending, folded=column == "sort_name")
