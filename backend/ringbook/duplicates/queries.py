"""Asking for suspected duplicates."""

from datetime import datetime
from typing import Annotated

import strawberry

from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.core.paging import Connection
from ringbook.crms import policy as crms
from ringbook.duplicates.loaders import pairs_of, searched_at
from ringbook.duplicates.types import DuplicateKind, DuplicatePair
from ringbook.merging.policy import MAY_MERGE

CrmId = Annotated[strawberry.ID | None, strawberry.argument(description="Of this Crm alone; left out: of all.")]
KindOf = Annotated[DuplicateKind, strawberry.argument(description="Contacts or organizations.")]
Rejected = Annotated[bool, strawberry.argument(description="Those that somebody said are not the same.")]


@strawberry.type
class DuplicateQueries:
    @query(
        requires=MAY_MERGE,
        description="Pairs of records that may be the same, as the last search and later changes left them, the surest"
        " first; only those both of which the viewer sees. Records in the trash or in the archive are not among them."
        " What more than 50 records share, such as the number of a switchboard, makes no pairs. Errors: OUT_OF_RANGE,"
        " BAD_CURSOR, NOT_FOUND for a Crm that the viewer does not see.",
    )
    async def duplicate_pairs(
        self,
        info: Info,
        kind: KindOf,
        crm_id: CrmId = None,
        rejected: Rejected = False,
        first: First = 50,
        after: After = None,
    ) -> Connection[DuplicatePair]:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), crm_id, "crmId") if crm_id else None
        found = crm.id if crm else None
        return await pairs_of(kind, viewer, crm_id=found, rejected=rejected, first=first, after=after)

    @query(
        requires=MAY_MERGE,
        description="When the Crm was last searched for duplicates as a whole, in UTC; without one, since when all Crms"
        " that the viewer sees have been. Null: not yet. Every night they are. Errors: NOT_FOUND.",
    )
    async def duplicates_searched_at(self, info: Info, crm_id: CrmId = None) -> datetime | None:
        rows = crms.visible_to(info.context.viewer)
        found = [await find(rows, crm_id, "crmId")] if crm_id else await rows
        return await searched_at([crm.id for crm in found])
