"""The hub of this process, so that nobody has to carry it around."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from ringbook.core.realtime.hub import Hub
from ringbook.core.realtime.subscription import Subscription

_open: list[Hub] = []


@asynccontextmanager
async def bus(hub: Hub) -> AsyncIterator[Hub]:
    """Open `hub` and make it this process's."""
    async with hub:
        _open.append(hub)
        try:
            yield hub
        finally:
            _open.remove(hub)


async def publish(channel: str, message: str) -> bool:
    """`Hub.publish` on this process's hub; False when there is none, as in a command or a test."""
    return await _open[-1].publish(channel, message) if _open else False


def subscribe(*channels: str) -> AbstractAsyncContextManager[Subscription]:
    """`Hub.subscribe` on this process's hub. Raises RuntimeError when there is none."""
    if not _open:
        raise RuntimeError("There is no bus in this process: open one with `async with bus(hub_for(settings))`.")
    return _open[-1].subscribe(*channels)
