"""Asking who one is, and who works here."""

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import PUBLIC, SIGNED_IN, query
from ringbook.core.paging import Connection, Order, page
from ringbook.core.reading import shown
from ringbook.identity import policy
from ringbook.identity.types import Role, User, Viewer


@strawberry.type
class IdentityQueries:
    @query(requires=PUBLIC, description="Who asks; null when nobody is signed in.")
    async def viewer(self, info: Info) -> Viewer | None:
        return Viewer(asker=info.context.asker) if info.context.asker else None

    @query(requires=SIGNED_IN, description="Everybody who works here, by name.")
    async def users(self, info: Info, first: First = 100, after: After = None) -> Connection[User]:
        return await page(policy.visible_to(info.context.viewer), Order("name"), first, after)

    @query(requires=SIGNED_IN, description="All roles, by name.")
    async def roles(self, info: Info) -> list[Role]:
        return shown(await policy.visible_roles(info.context.viewer).order_by("name"))
