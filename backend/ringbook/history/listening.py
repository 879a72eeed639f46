"""Upper layers hear of events in the transaction that makes them, so that what follows from one is true at once.

@on("contact.created", "contact.moved")
async def settle(rows: Sequence[Model], by: Viewer) -> None: ...

A listener is called after the event is written, with the rows it happened to; what it raises rolls everything back.
It hears once its module is imported: a domain's `jobs.py` and doors see to that.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias

from tortoise.models import Model

from ringbook.core.viewer import Viewer

Listener: TypeAlias = Callable[[Sequence[Any], Viewer], Awaitable[None]]
_listeners: defaultdict[str, list[Listener]] = defaultdict(list)


def on(*names: str) -> Callable[[Listener], Listener]:
    """Call the function whenever one of these events happens."""

    def register(listener: Listener) -> Listener:
        for name in names:
            _listeners[name].append(listener)
        return listener

    return register


async def announce(name: str, rows: Sequence[Model], by: Viewer) -> None:
    """Let those who listen know that `name` happened to these rows."""
    if rows:
        for listener in _listeners.get(name, ()):
            await listener(rows, by)
