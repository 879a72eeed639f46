"""Asking for the board."""

from typing import Annotated

import strawberry

from ringbook.contacts import policy
from ringbook.contacts.board.columns import Board, stages_of
from ringbook.contacts.board.types import BoardColumn
from ringbook.contacts.filters import ContactFilter, condition
from ringbook.core.context import Info
from ringbook.core.doors import query
from ringbook.core.find import find
from ringbook.core.ids import key_of
from ringbook.crms import policy as crms
from ringbook.crms.regions import regions

CrmId = Annotated[strawberry.ID, strawberry.argument(description="The Crm whose stages are the columns.")]
Filter = Annotated[ContactFilter | None, strawberry.argument(description="Which contacts; left out: all.")]
StageIds = Annotated[
    list[strawberry.ID] | None,
    strawberry.argument(description="Only the columns of these stages; those that are none are passed over."),
]


@strawberry.type
class BoardQueries:
    @query(
        requires="contacts:read",
        description="The contacts of a Crm by their stages, the archive apart: a column for each stage that is on the"
        " board and not hidden, in the stages' order. Errors: NOT_FOUND, and those of the filter.",
    )
    async def contact_board(
        self, info: Info, crm_id: CrmId, filter: Filter = None, stage_ids: StageIds = None
    ) -> list[BoardColumn]:
        viewer = info.context.viewer
        crm = await find(crms.visible_to(viewer), crm_id, "crmId")
        rows = policy.visible_to(viewer).filter(crm_id=crm.id)
        if filter:
            rows = rows.filter(await condition(filter, viewer, await regions()))
        stages = await stages_of(crm, viewer)
        if stage_ids is not None:
            wanted = {key_of(id, "Stage") for id in stage_ids}
            stages = [stage for stage in stages if stage.id in wanted]
        board = Board(stages, rows)
        return [BoardColumn(board=board, row=stage) for stage in stages]
