"""Imports that run, as they run."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

import strawberry

from ringbook.core.arguments import Id
from ringbook.core.context import Info
from ringbook.core.doors import subscription
from ringbook.core.errors import not_found
from ringbook.core.ids import key_of
from ringbook.core.reading import shown
from ringbook.history.missed import last_seq
from ringbook.imports.loaders import imports_by_id
from ringbook.imports.policy import MAY_IMPORT
from ringbook.imports.types import Import
from ringbook.realtime.watch import watch


@strawberry.type
class ImportSubscriptions:
    @subscription(
        requires=MAY_IMPORT,
        description="One of the viewer's imports: first as it is, then after each step of the worker."
        " Errors: NOT_FOUND, UNAUTHENTICATED.",
    )
    async def import_changed(self, info: Info, id: Id) -> AsyncGenerator[Import, None]:
        key, seq = key_of(id, "Import"), await last_seq()
        row = await info.context.load(imports_by_id, key) if key else None
        if row is None or key is None:
            raise not_found()
        yield shown(row)
        async with aclosing(watch(info, str(key), after=seq)) as events:
            async for _ in events:
                if row := await info.context.load(imports_by_id, key):
                    yield shown(row)
