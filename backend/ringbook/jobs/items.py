"""The records of a job: the snapshot they are taken in, the chunks they are gone through in, what came of each."""

from collections.abc import Sequence
from typing import Any

import orjson
from tortoise import connections
from tortoise.queryset import QuerySet

from ringbook.core.selecting import statement
from ringbook.core.viewer import Viewer
from ringbook.jobs.models import Job, JobItem
from ringbook.jobs.progress import advance

_TAKE = """
INSERT INTO job_item (id, job_id, rank, record_id)
SELECT gen_random_uuid(), %s, row_number() OVER (ORDER BY found.{column}), found.{column} FROM ({found}) found
"""
_NOTE = """
UPDATE job_item i SET done = true, label = n.label, code = n.code, message = n.message, before = n.before,
    after = n.after
FROM unnest(%s::uuid[], %s::text[], %s::text[], %s::text[], %s::text[]::jsonb[], %s::text[]::jsonb[])
    AS n (id, label, code, message, before, after)
WHERE i.id = n.id
"""


async def take(job: Job, rows: QuerySet[Any], *, by: Viewer, column: str = "id") -> None:
    """Fix which records the job is about, in the order of their ids: one statement, whatever their number. column: of
    the rows, where the records' ids are.

    Does nothing when that is done already. Raises Stopped.
    """
    if job.place is not None:
        return
    found, values = statement(rows.values(column))
    await connections.get("default").execute_query(_TAKE.format(found=found, column=column), [job.id, *values])
    await advance(job, by=by, place={"taken": True}, total=await JobItem.filter(job_id=job.id).count())


async def waiting(job: Job, most: int) -> list[JobItem]:
    """The next items that nobody has dealt with."""
    return await JobItem.filter(job_id=job.id, done=False).order_by("rank").limit(most)


async def note(items: Sequence[JobItem]) -> None:
    """These are dealt with: keep what came of them."""
    columns = [
        [each.id for each in items],
        [each.label for each in items],
        [each.code for each in items],
        [each.message for each in items],
        [_json(each.before) for each in items],
        [_json(each.after) for each in items],
    ]
    await connections.get("default").execute_query(_NOTE, columns)


def _json(value: Any) -> str | None:
    return None if value is None else orjson.dumps(value).decode()
