"""Asking for imports."""

from typing import Annotated

import strawberry

from ringbook.core.arguments import Id
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find, find_or_none
from ringbook.core.reading import shown
from ringbook.core.words import say
from ringbook.crms import policy as crms
from ringbook.imports import policy
from ringbook.imports.headings import FIELDS
from ringbook.imports.loaders import own_fields
from ringbook.imports.types import Import, ImportField

MOST = 100


@strawberry.type
class ImportQueries:
    @query(requires=policy.MAY_IMPORT, description="One of the viewer's imports; null when there is none.")
    async def import_(self, info: Info, id: Id) -> Import | None:
        return shown(await find_or_none(policy.visible_to(info.context.viewer), id))

    import_.graphql_name = "import"

    @query(requires=policy.MAY_IMPORT, description="The viewer's imports, newest first; the last hundred.")
    async def imports(self, info: Info) -> list[Import]:
        return shown(await policy.visible_to(info.context.viewer).order_by("-created_at", "-id").limit(MOST))

    @query(requires=policy.MAY_IMPORT, description="What a column can be mapped to. Errors: NOT_FOUND.")
    async def import_fields(
        self,
        info: Info,
        crm_id: Annotated[
            strawberry.ID | None, strawberry.argument(description="With the custom fields of this Crm's contacts.")
        ] = None,
    ) -> list[ImportField]:
        fields = [ImportField(key=field.key, label=say(field.label), required=field.required) for field in FIELDS]
        if crm_id is None:
            return fields
        crm = await find(crms.visible_to(info.context.viewer), crm_id, "crmId")
        own = [
            ImportField(key=each.column, label=each.name, required=each.required) for each in await own_fields(crm.id)
        ]
        return fields + own
