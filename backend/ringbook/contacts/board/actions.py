"""Placing cards on the board."""

from uuid import UUID

from ringbook.contacts import actions as contacts
from ringbook.contacts.board.placing import Card, Column, put, put_on_top
from ringbook.contacts.models import Contact
from ringbook.contacts.policy import visible_to
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
    under, over = await _neighbours(column, after, before, by)
    key = await column.under(under) if under else await column.over(over) if over else None
    was = (await Contact.select_for_update(no_key=True).get(id=contact.id)).stage_id
    await contacts.move(contact, stage, by=by)
    await (put_on_top(contact.id, over.key if over else None) if key is None else put(contact.id, key))
    if was == stage.id:
        await record(PLACED, contact, by=by, story=False)
    return contact


async def _neighbours(
    column: Column, after: UUID | None, before: UUID | None, by: Viewer
) -> tuple[Card | None, Card | None]:
    """The cards between which it goes, as far as they are there for `by`. Raises NOT_IN_COLUMN when none is."""
    asked = [id for id in (after, before) if id]
    if not asked:
        return None, None
    seen = {contact.id for contact in await visible_to(by).filter(id__in=asked).only("id")}
    there = await column.cards(seen)
    if not there:
        sentence = "The card beside it has left this column. Look again, then move it."
        raise DomainError("not_in_column", sentence, field="afterId" if after else "beforeId")
    return there.get(after) if after else None, there.get(before) if before else None


def _check_column(stage: Stage) -> None:
    if stage.hidden:
        sentence = "The stage “{name}” is hidden: choose one that is shown."
        raise DomainError("not_on_board", sentence, field="stageId", name=stage.name)
    if not stage.in_kanban:
        sentence = "The stage “{name}” is no column of the board: choose one that is."
        raise DomainError("not_on_board", sentence, field="stageId", name=stage.name)
