"""Managers who are locked out, as the API shows them."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.core.reading import attribute

if TYPE_CHECKING:
    from ringbook.identity.types import Role, User

_identity = strawberry.lazy("ringbook.identity.types")


@strawberry.type(description="A manager who can't see the account they look after, and what they lack.")
class LockedOutManager:
    user: Annotated["User", _identity] = attribute("Who.")
    missing_role: Annotated["Role", _identity] | None = attribute(
        "A role that would let them see it; null when their roles would do, were it not for the Crm gate."
    )
    missing_project: bool = attribute("Crms are restricted, and they are in no project of this one.")
