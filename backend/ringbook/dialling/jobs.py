"""The clocks of the dialler. Any number of workers may run them at the same time."""

import asyncio
from uuid import UUID

from ringbook.core.jobs import job
from ringbook.dialling import listeners
from ringbook.dialling.actions import RING
from ringbook.dialling.requests import asking as requests
from ringbook.dialling.requests.actions import ASK
from ringbook.dialling.ringing import dial_due, ring_by_hand
from ringbook.dialling.watching import AT_ONCE, forget_told, settle_hanging, settle_in_vain, tell_all_due

__all__ = ["ask", "dial", "listeners", "ring", "sweep", "watch"]  # the worker listens too
_at_work = asyncio.Lock()


@job("dialling.dial", every="* * * * * */2")
async def dial(timestamp: int) -> None:
    """Every other second: what is due is dialled. While a slow PBX keeps us, the next beats pass by: one is enough."""
    if not _at_work.locked():
        async with _at_work:
            await dial_due()


@job(RING)
async def ring(try_id: str) -> None:
    """A try that a person asked for."""
    await ring_by_hand(UUID(try_id))


@job(ASK)
async def ask(request_id: str) -> None:
    """A call that somebody pressed a number for."""
    await requests.ask(UUID(request_id))


@job("dialling.watch", every="* * * * * */5")
async def watch(timestamp: int) -> None:
    """Every five seconds: what hangs is settled, and people are told what is theirs."""
    await settle_hanging()
    await requests.settle_hanging()
    await settle_in_vain()
    while await tell_all_due() == AT_ONCE:
        pass


@job("dialling.sweep", every="43 3 * * *")
async def sweep(timestamp: int) -> None:
    """Once a day: what was told long ago is forgotten."""
    await forget_told()
