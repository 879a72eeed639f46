"""Asking for the basket."""

import strawberry

from ringbook.baskets.types import Basket
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query


@strawberry.type
class BasketQueries:
    @query(requires=SIGNED_IN, description="What the viewer has laid aside.")
    async def basket(self, info: Info) -> Basket:
        return Basket()
