"""Which API keys there are."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.orders import Order
from ringbook.core.paging import Connection, page
from ringbook.identity.keys import policy
from ringbook.identity.keys.types import ApiKey

Everybodys = Annotated[
    bool, strawberry.argument(description="Those of all users, as far as the viewer sees them: with users:edit.")
]


@strawberry.type
class ApiKeyQueries:
    @query(
        requires=SIGNED_IN,
        description="The viewer's API keys, the latest first, expired ones too. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def api_keys(
        self, info: Info, everybodys: Everybodys = False, first: First = 100, after: After = None
    ) -> Connection[ApiKey]:
        rows = policy.visible_to if everybodys else policy.own
        return await page(rows(info.context.viewer), Order("created_at", descending=True), first, after)
