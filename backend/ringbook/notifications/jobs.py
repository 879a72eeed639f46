"""Old notifications go."""

from ringbook.core.jobs import job
from ringbook.notifications.actions import forget_old


@job("notifications.sweep", every="53 * * * *")
async def sweep(timestamp: int) -> None:
    """Every hour."""
    while await forget_old():
        pass
