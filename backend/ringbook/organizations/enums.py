"""The enums of accounts under the names that the API gives them."""

import strawberry

from ringbook.crms.policy import AccountKind
from ringbook.organizations.models import OrganizationSize

__all__ = ["AccountKind", "OrganizationSize"]

strawberry.enum(AccountKind, description="What an account is to us; some roles reach just one kind.")
strawberry.enum(
    OrganizationSize, description="By people: MICRO under 10, SMALL under 50, MEDIUM under 250, LARGE more."
)
