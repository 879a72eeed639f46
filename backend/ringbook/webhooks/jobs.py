"""The clock of webhooks. What sends is no job: sender.py, beside the worker's queue."""

from ringbook.core.jobs import job
from ringbook.webhooks.pruning import AT_ONCE
from ringbook.webhooks.pruning import prune as forget


@job("webhooks.prune", every="37 * * * *")
async def prune(timestamp: int) -> None:
    """Every hour."""
    while await forget() == AT_ONCE:
        pass
