"""A contact's segment is right at once after any change; what changes many contacts has their Crm recalculated."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from ringbook.contacts.actions import companies
from ringbook.contacts.models import Contact
from ringbook.core.reading import grouped
from ringbook.core.viewer import Viewer
from ringbook.history.actions import record
from ringbook.history.bulk import Happening, write_all
from ringbook.history.listening import on
from ringbook.segments.actions import forget
from ringbook.segments.recalculation import want
from ringbook.segments.rules import classifiers_of, rules_of
from ringbook.segments.settling import SEGMENTED, moves_of, settle


@on(
    *("contact.created", "contact.changed", "contact.moved", "contact.restored"),
    *("contact.merged", "contact.unmerged"),
)
async def settle_at_once(contacts: Sequence[Contact], by: Viewer) -> None:
    """The rows that were handed in show their new segment too."""
    for crm_id, rows in grouped("crm_id", contacts).items():
        assert isinstance(crm_id, UUID)
        rules = await rules_of(crm_id)
        if not rules.classifiers and all(row.segment_id is None for row in rows):
            continue
        settled = {each.id: each for each in await settle(rules, [row.id for row in rows])}
        for row in rows:
            if new := settled.get(row.id):
                row.segment_id, row.segment_percent = new.segment, new.percent
        moves = await moves_of(list(settled.values()))
        if len(rows) == 1 and moves:
            about = await companies(rows[0].organization_id)
            await record(SEGMENTED, rows[0], by=by, changes=moves.values(), about=about)
        elif moves:
            happened = [Happening(id, settled[id].version, changes=[change]) for id, change in moves.items()]
            await write_all(SEGMENTED, "Contact", happened, by=by)


@on("stage.deleted", "position.deleted", "source.deleted", "tag.deleted")
async def forget_word(rows: Sequence[Any], by: Viewer) -> None:
    """Rules over a word that is gone go with it: nobody could reach their points, which the maximum would count."""
    for row in rows:
        await forget(row.crm_id, row.id, by=by)
        await recalculate_later([row], by)


@on("custom_field.changed", "custom_field.deleted", "custom_field.restored")
async def recalculate_later(rows: Sequence[Any], by: Viewer) -> None:
    """The Crms of these rows, if they score anything."""
    for crm_id in {row.crm_id for row in rows}:
        if await classifiers_of(crm_id):
            await want(crm_id)
