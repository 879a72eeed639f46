"""Work behind the definitions of fields."""

from ringbook.core.jobs import defer, job
from ringbook.custom_fields.actions.create import INDEX_JOB
from ringbook.custom_fields.indexes import follow_definitions


@job(INDEX_JOB)
async def index() -> None:
    """A definition changed: the indexes follow."""
    await follow_definitions()


@job("custom_fields.look_after", every="0 0 3 * * *")
async def look_after(timestamp: int) -> None:
    """Every night: fields of a Crm that was deleted leave indexes behind."""
    await defer(INDEX_JOB, lock=INDEX_JOB)
