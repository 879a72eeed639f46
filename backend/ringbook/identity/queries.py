"""Asking who one is, who works here, and what roles can grant."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import PUBLIC, SIGNED_IN, query
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.identity import policy
from ringbook.identity.filters import named
from ringbook.identity.keys.queries import ApiKeyQueries
from ringbook.identity.permissions import PERMISSIONS
from ringbook.identity.types import Permission, Role, User, Viewer

Search = Annotated[
    str | None, strawberry.argument(description="A part of their name or e-mail; case and accents don't count.")
]


@strawberry.type
class IdentityQueries(ApiKeyQueries):
    @query(requires=PUBLIC, description="Who asks; null when nobody is signed in.")
    async def viewer(self, info: Info) -> Viewer | None:
        return Viewer(asker=info.context.asker) if info.context.asker else None

    @query(
        requires=SIGNED_IN,
        description="Everybody who works here or once did, by name. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def users(
        self, info: Info, search: Search = None, first: First = 100, after: After = None
    ) -> Connection[User]:
        rows = policy.visible_to(info.context.viewer)
        if words := " ".join((search or "").split()):
            rows = rows.filter(named(words))
        return await page(rows, Order("name"), first, after)

    @query(requires=SIGNED_IN, description="All roles, by name.")
    async def roles(self, info: Info) -> list[Role]:
        return shown(await policy.visible_roles(info.context.viewer).order_by("name"))

    @query(requires=SIGNED_IN, description="All that a role can grant, in groups.")
    async def permissions(self, info: Info) -> list[Permission]:
        return shown(list(PERMISSIONS.values()))
