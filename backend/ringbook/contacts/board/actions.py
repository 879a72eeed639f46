"""Placing cards on the board."""

from decimal import Decimal
from uuid import UUID

from ringbook.contacts import actions as contacts
from ringbook.contacts.board.placing import Card, Column, put, put_on_top
from ringbook.contacts.models import Contact
from ringbook.core.errors import DomainError
from ringbook.core.still import hold_rules
from ringbook.core.viewer import Viewer
from ringbook.dictionaries.models import Stage
from ringbook.history.actions import record

PLACED = "contact.placed"


async def place(
    contact: Contact, stage: Stage, *, by: Viewer, after: UUID | None = None, before: UUID | None = None
) -> Contact:
    """Into the column of a stage: directly under `after`, else directly over `before`, without both on top.

    after, before: cards as somebody saw them; one that has left the column since is passed over, unless both have.
    Other boards hear of it; the order alone is no story. Raises NOT_ON_BOARD, NOT_IN_COLUMN, and what `move` does.
    """
    await hold_rules(contact.crm_id)
    _check_column(stage)
    column = Column(stage.id, contact.id)
    await column.hold()
    seen = [id for id in (after, before) if id]
    there = await column.cards(seen) if seen else {}
    if seen and not there:
        raise _left("afterId" if after else "beforeId")
    under, over = there.get(after) if after else None, there.get(before) if before else None
    key = await _key(column, under, over)
    was = contact.stage_id
    await contacts.move(contact, stage, by=by)
    await (put_on_top(contact.id, over.key if over else None) if key is None else put(contact.id, key))
    if was == stage.id:
        await record(PLACED, contact, by=by, story=False)
    return contact


async def _key(column: Column, under: Card | None, over: Card | None) -> Decimal | None:
    if under:
        return await column.under(under)
    return await column.over(over) if over else None


def _check_column(stage: Stage) -> None:
    if stage.hidden:
        sentence = "The stage “{name}” is hidden: choose one that is shown."
        raise DomainError("not_on_board", sentence, field="stageId", name=stage.name)
    if not stage.in_kanban:
        sentence = "The stage “{name}” is no column of the board: choose one that is."
        raise DomainError("not_on_board", sentence, field="stageId", name=stage.name)


def _left(field: str) -> DomainError:
    return DomainError("not_in_column", "The card beside it has left this column. Look again, then move it.", field=field)
