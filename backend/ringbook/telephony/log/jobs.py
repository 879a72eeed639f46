"""Old entries of the log go."""

from ringbook.core.jobs import job
from ringbook.telephony.log.pruning import prune


@job("telephony.prune_log", every="* * * * *")
async def prune_log(timestamp: int) -> None:
    """Every minute: a PBX may post ten thousand events in one."""
    await prune()
