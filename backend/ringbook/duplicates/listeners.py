"""After a change of a record its pairs are looked for anew, in the background; those of one that is gone go at once."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from tortoise import connections

from ringbook.core.jobs import defer
from ringbook.core.viewer import Viewer
from ringbook.duplicates.refreshing import forget
from ringbook.history.listening import on
from ringbook.history.touched import touched

MANY = 20
"""More new records at once, as in an import, are left to the search of the night."""
TELLING = ("first_name", "last_name", "name", "city", "organization", "phones", "emails", "tax_id")
"""Fields by which duplicates are found."""
# What was said of a dropped record and somebody else holds for the survivor from now on.
_INHERIT = """
INSERT INTO duplicate_pair
    (id, created_at, crm_id, kind, one_id, other_id, score, seen_at, rejected_at, rejected_by_id)
SELECT DISTINCT ON (o.other) gen_random_uuid(), p.created_at, p.crm_id, p.kind,
    least(%(keep)s::uuid, o.other), greatest(%(keep)s::uuid, o.other), p.score, p.seen_at, p.rejected_at,
    p.rejected_by_id
FROM {table} dropped JOIN duplicate_pair p ON dropped.id IN (p.one_id, p.other_id) AND p.rejected_at IS NOT NULL,
    LATERAL (SELECT CASE dropped.id WHEN p.one_id THEN p.other_id ELSE p.one_id END AS other) o
WHERE dropped.merged_into_id = %(keep)s AND o.other <> %(keep)s
ON CONFLICT (one_id, other_id) DO UPDATE SET
    rejected_at = coalesce(duplicate_pair.rejected_at, excluded.rejected_at),
    rejected_by_id = coalesce(duplicate_pair.rejected_by_id, excluded.rejected_by_id)
"""
_GONE = "SELECT id FROM {table} WHERE merged_into_id = %s"


@on("contact.changed", "organization.changed")
async def look_again(rows: Sequence[Any], by: Viewer) -> None:
    """If what was changed tells records from each other."""
    told = await touched(rows, TELLING)
    await look([row for row in rows if row.pk in told], by)


@on(
    *("contact.created", "contact.restored", "contact.unarchived", "contact.unmerged"),
    *("organization.created", "organization.restored", "organization.unmerged"),
)
async def look(rows: Sequence[Any], by: Viewer) -> None:
    if 0 < len(rows) <= MANY:
        ids = [str(row.pk) for row in rows]
        await defer("duplicates.refresh", lock="duplicates.refresh", kind=rows[0]._meta.db_table, ids=ids)


@on("contact.deleted", "contact.archived", "organization.deleted")
async def leave(rows: Sequence[Any], by: Viewer) -> None:
    await forget([row.pk for row in rows], datetime.now(UTC))


@on("contact.merged", "organization.merged")
async def inherit(rows: Sequence[Any], by: Viewer) -> None:
    """The pairs of the dropped ones go; that they are not the same as others is true of the survivor, too."""
    for keep in rows:
        table, values = keep._meta.db_table, {"keep": keep.pk}
        given: Any = values
        await connections.get("default").execute_query(_INHERIT.format(table=table), given)
        gone = await connections.get("default").execute_query_dict(_GONE.format(table=table), [keep.pk])
        await forget([row["id"] for row in gone], datetime.now(UTC))
    await look(rows, by)
