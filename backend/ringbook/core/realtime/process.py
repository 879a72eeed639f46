"""This process's hub: opened once at start, used from everywhere."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from ringbook.core.realtime.hub import Hub
from ringbook.core.realtime.subscription import Subscription

_open: list[Hub] = []


@asynccontextmanager
async def bus(hub: Hub) -> AsyncIterator[Hub]:
    """Make `hub` this process's for the length of the block."""
    async with hub:
        _open.append(hub)
        try:
            yield hub
        finally:
            _open.remove(hub)


async def publish(channel: str, message: str) -> bool:
    """Tell everyone; False when the bus did not take it or none is open, so that it is told again later."""
    return await _open[-1].publish(channel, message) if _open else False


def subscribe(*channels: str) -> AbstractAsyncContextManager[Subscription]:
    """Listen to these channels. Raises RuntimeError in a process without a bus."""
    if not _open:
        raise RuntimeError("This process has no bus; open one with `async with bus(hub)`.")
    return _open[-1].subscribe(*channels)
