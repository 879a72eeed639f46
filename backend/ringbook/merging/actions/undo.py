"""Giving merged records back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from ringbook.core.errors import DomainError, not_found
from ringbook.core.viewer import Viewer
from ringbook.core.words import say
from ringbook.custom_fields.claims import held as holders
from ringbook.custom_fields.claims import lock
from ringbook.custom_fields.policy import of_records
from ringbook.history.actions import Change, record, reference, update
from ringbook.merging.actions.holding import hold
from ringbook.merging.actions.leaving import Leaving
from ringbook.merging.actions.lists import list_changes, lists_of
from ringbook.merging.actions.merge import about
from ringbook.merging.actions.restoring import restore_numbers, restore_values
from ringbook.merging.kinds import BY_OWNER, Kind, Record
from ringbook.merging.models import Merge
from ringbook.merging.moving import move_back
from ringbook.merging.policy import KEPT
from ringbook.merging.rules import RULES

HISTORY = {"phone_number": "phones", "email_address": "emails"}
"""Tables -> what the history calls them; links are called as they end: contact_tag, tags."""


async def undo(merge: Merge, *, by: Viewer) -> tuple[Record, list[str]]:
    """The dropped records are there again, with what is still as the merge left it; answers the survivor.

    And in sentences what stays as it is, because somebody changed it since. Raises ENDED for one that is undone or too
    old, NOT_LAST for a survivor that was merged further on, NOT_FOUND for one in the trash.
    """
    kind, by = BY_OWNER[merge.kind], replace(by, via="merge")
    keep, back = await _hold(kind, merge)
    leaving = await Leaving.since(merge, by)
    lists = await lists_of(keep)
    await _revive(back)
    named = {each.pk: reference(each) or {} for each in (keep, *back)}
    await _give_back(kind, merge, named, leaving, by)
    await restore_numbers(merge, leaving)
    values = await restore_values(kind, keep, merge, leaving)
    await _reclaim(kind, [keep, *back], leaving)
    said = Change("merged", [named[each.pk] for each in back], None)
    also = [said, *values.custom, *list_changes(lists, await lists_of(keep))]
    changes = await update(keep, also=also, **values.columns)
    await Merge.filter(id=merge.id).update(undone_at=datetime.now(UTC))
    await record(kind.unmerged, keep, by=by, changes=changes, about=await about(keep, back))
    for each in back:
        await record(kind.unmerged, each, by=by, story=False)
    return keep, leaving.left


async def _hold(kind: Kind, merge: Merge) -> tuple[Record, Sequence[Record]]:
    """The survivor and those who come back, as they are now."""
    keep = await kind.model.get_or_none(id=merge.keep_id)
    if keep is None:
        raise not_found()
    held = await hold(kind, keep.crm_id, [keep.pk, *merge.dropped_ids])
    keep, now = held[keep.pk], await Merge.get(id=merge.id)
    if now.undone_at:
        raise DomainError("ended", "This merge was undone already.", field="id")
    if now.created_at < datetime.now(UTC) - KEPT:
        raise DomainError("ended", "A merge can be undone for {days} days.", field="id", days=KEPT.days)
    if keep.merged_into_id:
        into = await kind.model.get(id=keep.merged_into_id)
        sentence = "{name} was merged into {other} later; undo that first."
        raise DomainError("not_last", sentence, field="id", name=str(keep), other=str(into))
    if keep.deleted_at:
        raise not_found()
    merge.moved, merge.before, merge.after = now.moved, now.before, now.after
    return keep, [held[id] for id in merge.dropped_ids if id in held]


async def _revive(back: Sequence[Record]) -> None:
    for each in back:
        await update(each, deleted_at=None, merged_into_id=None)


async def _give_back(
    kind: Kind, merge: Merge, named: Mapping[UUID, dict[str, str]], leaving: Leaving, by: Viewer
) -> None:
    for rule in RULES[kind.owner]:
        missing = 0
        for owner, keys in merge.moved.get(rule.name, {}).items():
            if UUID(owner) in named:
                back = await move_back(rule, merge.keep_id, UUID(owner), keys, named, by=by)
                missing += len(set(keys)) - len(back)
        if missing and rule.label:
            field = HISTORY.get(rule.table, f"{rule.table.rpartition('_')[2]}s")
            leaving.rows(field, say(rule.label), missing)


async def _reclaim(kind: Kind, records: Sequence[Record], leaving: Leaving) -> None:
    """They lose unique values that another record has got meanwhile."""
    for field in await of_records(records[0].crm_id, kind.target).filter(unique=True):
        having = [each for each in records if field.key in each.custom]
        await lock([(field, each.custom[field.key]) for each in having])
        for each in having:
            if await holders(field, [each.custom[field.key]], but=each.pk):
                custom = {key: value for key, value in each.custom.items() if key != field.key}
                await update(each, custom=custom)
                sentence = "“{field}” of {name} is unique, and another record has that value now; it comes back empty."
                leaving.left.append(say(sentence, field=field.name, name=str(each)))
