"""What the lists of a Crm have in common at the door."""

from typing import Any

import strawberry
from tortoise.queryset import QuerySet

from ringbook.core.context import Info
from ringbook.core.find import find, find_all
from ringbook.crms import policy as crms
from ringbook.dictionaries import actions

GREY = "#868e96"
HIDE = "Do not offer it for new records."
ORDER_ERRORS = "Errors: NOT_FOUND; WRONG_LIST unless ids are just those of the list."


@strawberry.input(description="A list of a Crm in its new order.")
class EntryOrderInput:
    crm_id: strawberry.ID = strawberry.field(description="In which Crm, by its global id.")
    ids: list[strawberry.ID] = strawberry.field(description="All entries of the list, hidden ones too.")


async def in_order(info: Info, input: EntryOrderInput, rows: QuerySet[Any]) -> Any:
    """Put the list in order; `rows` are the entries of its kind that the viewer sees."""
    viewer = info.context.viewer
    crm = await find(crms.visible_to(viewer), input.crm_id, "crmId")
    wanted = await find_all(rows, input.ids, "ids")
    return await actions.reorder(rows.model, crm, wanted, by=viewer)
