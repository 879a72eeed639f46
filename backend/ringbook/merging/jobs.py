"""What is left to do once a merge is committed."""

from ringbook.core.jobs import job
from ringbook.core.unit import unit_of_work
from ringbook.merging import actions
from ringbook.merging.models import Merge


@job("merging.gather")
async def gather(merge_id: str) -> None:
    """Look for what was added to the dropped records while they were merged."""
    if row := await Merge.get_or_none(id=merge_id):
        async with unit_of_work():
            await actions.gather(row)
