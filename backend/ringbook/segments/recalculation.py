"""A Crm's contacts follow new rules: wanted, then done in chunks by the worker, from where it was cut off.

`wanted` counts up with every change of the rules; a pass aims at one of them and starts over once another is wanted.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID

from tortoise import connections
from tortoise.expressions import F

from ringbook.contacts.models import Contact
from ringbook.core.jobs import defer
from ringbook.core.still import change_rules, hold_rules
from ringbook.core.unit import unit_of_work
from ringbook.core.viewer import Viewer
from ringbook.history.actions import SETTINGS, record
from ringbook.history.bulk import Happening, write_all
from ringbook.segments.models import Segmentation, SegmentDefinition
from ringbook.segments.rules import rules_of
from ringbook.segments.settling import SEGMENTED, moves_of, settle

PROGRESSED = "segmentation.progressed"
FINISHED = "segmentation.finished"
CHUNK = 1_000
"""Contacts a transaction: nobody waits longer for one of them than it takes to score these."""
PATIENCE = "300ms"
"""How long a chunk waits for a contact. Less than PostgreSQL takes to notice a deadlock, so it is us who give way."""
_LOCK = """
SELECT id FROM contact WHERE crm_id = %s AND deleted_at IS NULL AND id > %s ORDER BY id LIMIT %s FOR NO KEY UPDATE
"""
_FIRST = UUID(int=0)


class StartOver(Exception):
    """Other rules are wanted by now."""


async def segmentation_of(crm_id: UUID) -> Segmentation:
    """The Crm's row, made when it is needed first."""
    row, _ = await Segmentation.get_or_create(crm_id=crm_id)
    return row


async def want(crm_id: UUID) -> None:
    """Have all contacts of the Crm scored anew, once the transaction of the moment is committed."""
    await segmentation_of(crm_id)
    fresh = {"processed": 0, "total": 0, "started_at": None, "finished_at": None}
    await Segmentation.filter(crm_id=crm_id).update(wanted=F("wanted") + 1, **fresh)
    await defer("segments.recalculate", lock=f"segments.recalculate {crm_id}", crm_id=str(crm_id))


async def begin(crm_id: UUID) -> Segmentation | None:
    """The pass to make, or to go on with; None when all contacts follow the rules that are wanted."""
    async with unit_of_work():
        # Whoever writes by older rules is done once we hold the rules alone; who comes later writes by the new ones.
        await change_rules(crm_id)
        row = await Segmentation.get_or_none(crm_id=crm_id)
        if row is None or not row.running:
            return None
        if row.aimed != row.wanted or row.started_at is None:
            total = await Contact.filter(crm_id=crm_id, deleted_at=None).count()
            fresh = {"place": None, "processed": 0, "total": total, "started_at": datetime.now(UTC)}
            row.update_from_dict({**fresh, "aimed": row.wanted})
            await Segmentation.filter(id=row.id).update(**fresh, aimed=row.wanted)
        return row


async def take(row: Segmentation) -> int:
    """Score the next chunk of contacts; answers how many that were. Safe to repeat."""
    async with unit_of_work():
        await hold_rules(row.crm_id)
        rules = await rules_of(row.crm_id)
        ids = await _locked(row)
        settled = await settle(rules, ids) if ids else []
        moves = await moves_of(settled)
        happened = [Happening(each.id, each.version, changes=[moves[each.id]]) for each in settled if each.moved]
        await write_all(SEGMENTED, "Contact", happened, by=machine(row))
    if ids:
        row.place, row.processed = ids[-1], row.processed + len(ids)
    return len(ids)


async def _locked(row: Segmentation) -> Sequence[UUID]:
    """The ids of the next contacts, which nobody else can change now."""
    connection = connections.get("default")
    await connection.execute_query(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    found = await connection.execute_query_dict(_LOCK, [row.crm_id, row.place or _FIRST, CHUNK])
    return [each["id"] for each in found]


async def advance(row: Segmentation, *, tell: bool) -> None:
    """Keep how far the pass is. tell: open screens hear of it. Raises StartOver."""
    async with unit_of_work():
        await _step(row, place=row.place, processed=row.processed)
        if tell:
            await record(PROGRESSED, row, by=machine(row), also_tell=[SETTINGS], story=False)


async def finish(row: Segmentation) -> None:
    """All contacts follow the rules; segments that were taken away are gone for good. Raises StartOver."""
    async with unit_of_work():
        await _step(row, reached=row.aimed, processed=row.processed, place=None, finished_at=datetime.now(UTC))
        await SegmentDefinition.filter(crm_id=row.crm_id, deleted_at__isnull=False).delete()
        await record(FINISHED, row, by=machine(row), also_tell=[SETTINGS], story=False)


async def _step(row: Segmentation, **values: object) -> None:
    if not await Segmentation.filter(id=row.id, wanted=row.aimed).update(**values):
        raise StartOver


def machine(row: Segmentation) -> Viewer:
    """Who moves contacts when rules change: nobody."""
    return Viewer(row.id, "Ringbook", frozenset(), frozenset(), via="rules")
