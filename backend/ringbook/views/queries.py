"""Asking for views."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.views import policy
from ringbook.views.types import ListKind, ListView

Which = Annotated[ListKind, strawberry.argument(description="Views of which list.")]


@strawberry.type
class ViewQueries:
    @query(
        requires=SIGNED_IN,
        description="The viewer's views of a list, and those that others share, by name; none of a list that they may"
        " not read.",
    )
    async def views(self, info: Info, list: Which) -> list[ListView]:
        return shown(await policy.listed(list, info.context.viewer))
