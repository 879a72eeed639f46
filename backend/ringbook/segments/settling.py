"""Contacts get the segments that their rules say, and the history tells who moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tortoise import connections

from ringbook.history.actions import Change, reference
from ringbook.segments.models import SegmentDefinition
from ringbook.segments.rules import Rules
from ringbook.segments.scoring import scores

SEGMENTED = "contact.segmented"
# The ids twice, so that the planner never reads the whole table to find them again.
_SETTLE = """
WITH scored AS ({scores})
UPDATE contact SET segment_id = scored.segment, segment_percent = scored.percent FROM scored
WHERE contact.id = scored.id AND contact.id = ANY(%(ids)s)
  AND (contact.segment_id, contact.segment_percent) IS DISTINCT FROM (scored.segment, scored.percent)
RETURNING contact.id, contact.version, scored.was, scored.segment, scored.percent
"""


@dataclass(frozen=True, slots=True)
class Settled:
    """A contact whose score changed, and with it maybe its segment."""

    id: UUID
    version: int
    was: UUID | None
    segment: UUID | None
    percent: Any

    @property
    def moved(self) -> bool:
        return self.was != self.segment


async def settle(rules: Rules, ids: Sequence[UUID]) -> list[Settled]:
    """Give these contacts, whose rows are locked, their segments; answers those that differ now.

    A statement of its own behind the one that locked them, so that it sees what was committed meanwhile.
    """
    asked = scores(rules, "c.id = ANY(%(ids)s)", ids=list(ids))
    sql: Any = asked.values  # Tortoise passes named values through, though it says "list"
    rows = await connections.get("default").execute_query_dict(_SETTLE.format(scores=asked.sql), sql)
    return [Settled(**row) for row in rows]


async def moves_of(settled: Sequence[Settled]) -> Mapping[UUID, Change]:
    """The change of segment of those that moved, as the history keeps it; also from segments that are gone."""
    moved = [each for each in settled if each.moved]
    named = {id for each in moved for id in (each.was, each.segment) if id}
    rows = {row.id: reference(row) for row in await SegmentDefinition.filter(id__in=named)} if named else {}
    return {each.id: Change("segment", _named(rows, each.was), _named(rows, each.segment)) for each in moved}


def _named(rows: Mapping[UUID, Any], id: UUID | None) -> Any:
    return rows.get(id) if id else None
