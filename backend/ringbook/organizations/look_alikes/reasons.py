"""Why two records may be the same one."""

from enum import Enum

import strawberry


@strawberry.enum(description="Why a record may be the one that somebody is about to add, the surest reason first.")
class LookAlikeReason(Enum):
    SAME_TAX_ID = strawberry.enum_value("same_tax_id", description="Organizations alone: the same NIP or VAT id.")
    SAME_NUMBER = strawberry.enum_value("same_number", description="A number of it is the same, extension and all.")
    SAME_EMAIL = strawberry.enum_value("same_email", description="An e-mail address of it is the same.")
    ALIKE_NAME = strawberry.enum_value(
        "alike_name",
        description="Its name is nearly the same. Contacts: in the same city or organization. Organizations: legal"
        " forms such as sp. z o.o. don't count, and one in another town is none unless its name is just the same.",
    )
