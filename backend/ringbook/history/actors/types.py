"""Who did something, as the API shows it."""

from typing import TYPE_CHECKING, Annotated, Any, Self

import strawberry

from ringbook.core.context import Info
from ringbook.identity.loaders import users_by_id

if TYPE_CHECKING:
    from ringbook.identity.types import User


@strawberry.type(description="Who did it.")
class Actor:
    name: str = strawberry.field(description="Their name at that time.")
    user_id: strawberry.Private[Any]

    @strawberry.field(description="The user; null for a machine, and for somebody who is gone.")
    async def user(self, info: Info) -> Annotated["User", strawberry.lazy("ringbook.identity.types")] | None:
        return await info.context.load(users_by_id, self.user_id) if self.user_id else None

    @classmethod
    def of(cls, row: Any) -> Self:
        """From the row's by_name and by_id."""
        return cls(name=row.by_name, user_id=row.by_id)
