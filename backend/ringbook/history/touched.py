"""What happened last to the rows that a listener was handed."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from ringbook.core.asking import ask

_LAST = """
SELECT e.subject_id, e.id FROM event e
JOIN unnest(%s::uuid[], %s::int[]) AS row (id, version) ON row.id = e.subject_id AND row.version = e.version
WHERE %s::text[] = '{}' OR EXISTS (SELECT FROM field_change f WHERE f.event_id = e.id AND f.field = ANY(%s))
"""


async def touched(rows: Sequence[Any], fields: Collection[str] = ()) -> dict[UUID, UUID]:
    """By the rows' keys, the event that made them what they are; only where it changed one of these fields."""
    wanted = list(fields)
    values = [[row.pk for row in rows], [row.version for row in rows], wanted, wanted]
    return dict(await ask(_LAST, values))
