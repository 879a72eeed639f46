"""Emptying the tickets' trash; and the worker listens for what types and priorities do."""

from ringbook.core.jobs import job
from ringbook.tickets import purging
from ringbook.tickets.flows import listeners

__all__ = ["listeners", "purge"]


@job("tickets.purge", every="47 * * * *")
async def purge(timestamp: int) -> None:
    """Every hour, for not every house runs at night."""
    await purging.purge()
