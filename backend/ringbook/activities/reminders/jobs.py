"""The clock of reminders."""

from ringbook.activities.reminders.actions import AT_ONCE, forget_told, tell_due
from ringbook.core.jobs import job


@job("reminders.tell", every="* * * * * */5")
async def tell(timestamp: int) -> None:
    """Every five seconds: all that is due."""
    while await tell_due() == AT_ONCE:
        pass


@job("reminders.sweep", every="47 3 * * *")
async def sweep(timestamp: int) -> None:
    """Once a day: what was told long ago is forgotten."""
    await forget_told()
