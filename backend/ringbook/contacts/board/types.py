"""The board as the API shows it."""

from typing import TYPE_CHECKING, Annotated

import strawberry

from ringbook.contacts.board.columns import Board, cards_of
from ringbook.contacts.board.order import BY_PLACE
from ringbook.core.arguments import After, First
from ringbook.core.context import Info
from ringbook.core.paging import Connection, page
from ringbook.core.reading import shown
from ringbook.dictionaries import models
from ringbook.dictionaries.types import Stage

if TYPE_CHECKING:
    from ringbook.contacts.types import Contact

_Contact = Annotated["Contact", strawberry.lazy("ringbook.contacts.types")]


@strawberry.type(description="A column of the board: the contacts of one stage.")
class BoardColumn:
    board: strawberry.Private[Board]
    row: strawberry.Private[models.Stage]

    @strawberry.field(description="The stage: its name and colour head the column.")
    def stage(self) -> Stage:
        return shown(self.row)

    @strawberry.field(description="Cards in the column, exact to 10 000; 10 001 means more than that.")
    async def total_count(self) -> int:
        return await self.board.count(self.row)

    @strawberry.field(
        description="The cards from the top down: as people placed them, else the newest first. Errors: OUT_OF_RANGE,"
        " BAD_CURSOR."
    )
    async def cards(self, info: Info, first: First = 50, after: After = None) -> Connection[_Contact]:
        return await page(cards_of(self.board.rows, self.row.id), BY_PLACE, first, after)
