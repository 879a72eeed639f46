"""In which order contacts are listed."""

from enum import Enum

import strawberry

from ringbook.core.enums import describe
from ringbook.core.orders import Order
from ringbook.core.viewer import Viewer
from ringbook.custom_fields.models import CustomFieldTarget
from ringbook.organizations.ordering import AccountOrder, account_order, by_column


class ContactOrderField(Enum):
    NAME = "sort_name"
    CITY = "city"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    CUSTOM_FIELD = "custom"
    SEGMENT = "segment_percent"


describe(
    ContactOrderField,
    "What contacts can be ordered by. Those without a value stand last both ways.",
    NAME="Last name, then first name.",
    CITY="The town, whatever the case and accents.",
    CREATED_AT="When they were added.",
    UPDATED_AT="When they were last changed.",
    CUSTOM_FIELD="The searchable field customFieldId.",
    SEGMENT="How high their score is.",
)


@strawberry.input(description="The order of a list of contacts.")
class ContactOrder(AccountOrder):
    field: ContactOrderField = strawberry.field(description="By what.")


async def ordered_by(given: ContactOrder | None, viewer: Viewer) -> Order:
    """As pages take it; without `given` by name. Raises BLANK, NOT_FOUND or NOT_SEARCHABLE at customFieldId."""
    if given is None:
        return by_column("sort_name", descending=False)
    if given.field is ContactOrderField.SEGMENT:
        return Order("segment_percent", given.descending, nullable=True)
    return await account_order(given, given.field.value, CustomFieldTarget.CONTACT, viewer)
