"""Timers of the history."""

from ringbook.core.jobs import job
from ringbook.history.outbox import tell_forgotten


@job("history.tell_forgotten", every="* * * * * */5")
async def sweep_outbox(timestamp: int) -> None:
    """Every five seconds: tell what a crash left untold."""
    await tell_forgotten()
