"""Asking for universal dictionaries."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import SIGNED_IN, query
from ringbook.core.reading import shown
from ringbook.dictionaries.universal import policy
from ringbook.dictionaries.universal.types import DictionaryEntry, DictionaryKind

Kind = Annotated[DictionaryKind, strawberry.argument(description="Which list.")]


@strawberry.type
class UniversalQueries:
    @query(requires=SIGNED_IN, description="A list that holds for the whole enterprise, in its order.")
    async def dictionary(self, info: Info, kind: Kind) -> list[DictionaryEntry]:
        return shown(await policy.visible_to(info.context.viewer).filter(kind=kind).order_by("rank", "name"))
