"""Asking for what was deleted."""

from typing import Annotated

import strawberry

from ringbook.contacts.trash.items import items
from ringbook.contacts.trash.types import TrashConnection
from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query

Search = Annotated[str | None, strawberry.argument(description="Words that must all be in the name.")]


@strawberry.type
class TrashQueries:
    @query(
        requires=SIGNED_IN,
        description="The contacts and organizations in the trash, those that the viewer could delete, newest first."
        " They are kept for 30 days. Errors: OUT_OF_RANGE, BAD_CURSOR.",
    )
    async def trash(self, info: Info, search: Search = None, first: First = 50, after: After = None) -> TrashConnection:
        return TrashConnection(page=await items(search or "", first, after, info.context.viewer))
