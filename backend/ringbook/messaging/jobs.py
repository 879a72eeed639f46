"""The clocks of the queue. Any number of workers may run them at the same time."""

from ringbook.core.jobs import job
from ringbook.messaging import listeners
from ringbook.messaging.actions import SEND
from ringbook.messaging.claiming import settle_lost, settle_old
from ringbook.messaging.sending import send_due

__all__ = ["beat", "listeners", "send", "watch"]  # the worker listens too


@job(SEND)
async def send() -> None:
    """Somebody has just written something."""
    await send_due()


@job("messaging.beat", every="* * * * * */2")
async def beat(timestamp: int) -> None:
    """Every other second: what waited for its time, or for the gateway."""
    await send_due()


@job("messaging.watch", every="* * * * * */5")
async def watch(timestamp: int) -> None:
    """Every five seconds: what hangs is settled."""
    await settle_lost()
    await settle_old()
