"""The tree of organizations after a merge: the survivor never stands below itself."""

from typing import Any

from tortoise import connections

from ringbook.merging.finding import Company
from ringbook.merging.kinds import Record
from ringbook.organizations.models import Organization

_ABOVE = """
WITH RECURSIVE above AS (
    SELECT id, parent_id, 0 AS step FROM organization WHERE id = %s
    UNION SELECT o.id, o.parent_id, step + 1 FROM organization o JOIN above ON o.id = above.parent_id)
SELECT id, parent_id FROM above ORDER BY step
"""


async def sound_parent(those: Company, wanted: Record | None) -> Organization | None:
    """Who may stand above the survivor: the one `wanted`, unless that is, or stands below, one of the merged.

    In that case the survivor takes the place of the highest of the merged among those above it. The tree is held.
    """
    if wanted is None:
        return None
    merged = {record.pk for record in those.records}
    chain: list[dict[str, Any]] = await connections.get("default").execute_query_dict(_ABOVE, [wanted.pk])
    within = [row for row in chain if row["id"] in merged]
    if not within:
        return await Organization.get(id=wanted.pk)
    top = within[-1]["parent_id"]
    return await Organization.get_or_none(id=top) if top else None
