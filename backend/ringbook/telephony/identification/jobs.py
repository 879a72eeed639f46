"""What identification leaves to the worker."""

import asyncio
from datetime import datetime
from uuid import UUID

from tortoise import connections

from ringbook.core.jobs import job
from ringbook.core.unit import unit_of_work
from ringbook.telephony.identification import listeners
from ringbook.telephony.identification.mentions import note_numbers
from ringbook.telephony.identification.relabelling import JOB, relabel_rest
from ringbook.telephony.missed import listeners as missed

__all__ = ["listeners", "missed"]  # so that the worker listens too
BATCH = 200
BREATH = 0.02
"""Seconds between two batches, for what else the worker has to do."""
_NOTES = "SELECT id, body FROM note WHERE id > %s AND deleted_at IS NULL ORDER BY id LIMIT %s"


@job(JOB)
async def relabel(endings: list[str], before: str, than: str) -> None:
    """Calls that were too many to be looked at while the numbers changed."""
    place: tuple[datetime, UUID] | None = (datetime.fromisoformat(before), UUID(than))
    while place:
        async with unit_of_work():
            place = await relabel_rest(endings, *place)


@job("telephony.read_notes")
async def read_notes() -> None:
    """The numbers of all notes from before they were kept; may begin again at any time."""
    last = UUID(int=0)
    while rows := await connections.get("default").execute_query_dict(_NOTES, [last, BATCH]):
        async with unit_of_work():
            await note_numbers({row["id"]: row["body"] for row in rows})
        last = rows[-1]["id"]
        await asyncio.sleep(BREATH)
