"""Asking what can be exported."""

from typing import Annotated

import strawberry

from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.crms import policy as crms
from ringbook.exports.kinds import KINDS
from ringbook.exports.loaders import all_columns
from ringbook.exports.policy import MAY_EXPORT
from ringbook.exports.types import ExportColumn, ExportKind


@strawberry.type
class ExportQueries:
    @query(
        requires=MAY_EXPORT,
        description="The columns that an export can have, those of the Crms' own fields last. Errors: NOT_FOUND.",
    )
    async def export_columns(
        self,
        info: Info,
        kind: Annotated[ExportKind, strawberry.argument(description="Of which list.")],
        crm_id: Annotated[
            strawberry.ID | None,
            strawberry.argument(description="With the fields of this Crm; left out: of all that the viewer sees."),
        ] = None,
    ) -> list[ExportColumn]:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), crm_id, "crmId") if crm_id else None
        columns = await all_columns(KINDS[kind.value], crm.id if crm else None, viewer)
        return [ExportColumn(key=column.key, label=column.label) for column in columns]
