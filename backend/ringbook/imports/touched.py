"""What happened to records after an import had added them: whoever takes it back must not take that along."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from babel.dates import format_datetime
from tortoise import connections

from ringbook.core.errors import DomainError
from ringbook.core.viewer import Viewer
from ringbook.core.words import language
from ringbook.imports.models import Import
from ringbook.segments.settling import SEGMENTED

_SINCE = """
SELECT DISTINCT ON (l.subject_id) l.subject_id, e.by_name, e.at
FROM event_link l JOIN event e ON e.id = l.event_id
WHERE l.subject_id = ANY(%s) AND e.via <> 'rules' AND e.name <> %s
    AND NOT (e.via = 'import' AND e.by_id = %s AND e.at <= %s)
    AND NOT (e.by_id = %s AND e.at >= %s)
ORDER BY l.subject_id, e.seq DESC
"""
_NEVER = datetime.max


async def touched_since(
    row: Import, ids: Collection[UUID], *, by: Viewer, undoing_since: datetime = _NEVER
) -> dict[UUID, DomainError]:
    """Those among these records in whose stories there is anything but the import, with a sentence: who, and when.

    undoing_since: what `by` did from then on is the undo itself.
    """
    if not ids:
        return {}
    values = [list(ids), SEGMENTED, row.user_id, row.finished_at, by.user_id, undoing_since]
    found = await connections.get("default").execute_query_dict(_SINCE, values)
    return {
        each["subject_id"]: DomainError(
            "changed_since",
            "{name} worked on this record on {at}; it stays.",
            name=each["by_name"],
            at=format_datetime(each["at"].astimezone(by.zone), "d MMM HH:mm", locale=language()),
        )
        for each in found
    }
