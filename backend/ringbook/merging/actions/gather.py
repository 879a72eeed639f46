"""What others added to a dropped record while it was being merged comes to the survivor, too."""

from uuid import UUID

from ringbook.core.viewer import Viewer
from ringbook.history.actions import reference
from ringbook.identity.viewers import viewer_of_user
from ringbook.merging.actions.holding import hold
from ringbook.merging.kinds import BY_OWNER
from ringbook.merging.models import Merge
from ringbook.merging.moving import Moved, move


async def gather(merge: Merge) -> int:
    """Move what came late, and remember it for an undo; how many rows that were. Nothing once it was undone."""
    kind = BY_OWNER[merge.kind]
    if (keep := await kind.model.get_or_none(id=merge.keep_id)) is None:
        return 0
    held = await hold(kind, keep.crm_id, [keep.pk, *merge.dropped_ids])
    row = await Merge.get(id=merge.id)
    to: UUID = held[keep.pk].merged_into_id or keep.pk
    if row.undone_at:
        return 0
    named = {each.pk: reference(each) or {} for each in [*held.values(), await kind.model.get(id=to)]}
    moved = await move(kind.owner, to, row.dropped_ids, named, by=await _mover(row))
    await Merge.filter(id=row.id).update(moved=_with(row.moved, moved))
    return sum(len(keys) for owners in moved.values() for keys in owners.values())


def _with(before: Moved, late: Moved) -> Moved:
    for name, owners in late.items():
        for owner, keys in owners.items():
            before.setdefault(name, {}).setdefault(owner, []).extend(keys)
    return before


async def _mover(row: Merge) -> Viewer:
    """Who merged; a nobody when they have left."""
    viewer = await viewer_of_user(row.user_id, via="merge") if row.user_id else None
    return viewer or Viewer(row.id, "Ringbook", frozenset(), frozenset(), via="merge")
