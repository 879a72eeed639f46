"""The enums of accounts under the names that the API gives them."""

from ringbook.core.enums import describe
from ringbook.crms.policy import AccountKind
from ringbook.organizations.models import OrganizationSize

__all__ = ["AccountKind", "OrganizationSize"]

describe(
    AccountKind,
    "What an account is to us; some roles reach just one kind.",
    CUSTOMER="Buys from us, or may.",
    PARTNER="Works with us.",
)
describe(
    OrganizationSize,
    "How many people work there.",
    MICRO="Under 10.",
    SMALL="10 to 49.",
    MEDIUM="50 to 249.",
    LARGE="250 or more.",
)
