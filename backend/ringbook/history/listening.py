"""Upper layers hear of events in the transaction that makes them, so that what follows from one is true at once.

@on("contact.created", "contact.moved")
async def settle(rows: Sequence[Model], by: Viewer) -> None: ...

A listener is called after the event is written, with the rows it happened to; what it raises rolls everything back.
It hears once its module is imported: a domain's `jobs.py` and doors see to that.
"""

from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from contextvars import ContextVar
from typing import Any, TypeAlias

from tortoise.models import Model

from ringbook.core.viewer import Viewer

Listener: TypeAlias = Callable[[Sequence[Any], Viewer], Awaitable[None]]
_listeners: defaultdict[str, list[Listener]] = defaultdict(list)
_later: ContextVar[list[tuple[str, Sequence[Any]]] | None] = ContextVar("later", default=None)


def on(*names: str) -> Callable[[Listener], Listener]:
    """Call the function whenever one of these events happens."""

    def register(listener: Listener) -> Listener:
        for name in names:
            _listeners[name].append(listener)
        return listener

    return register


async def announce(name: str, rows: Sequence[Model], by: Viewer) -> None:
    """Let those who listen know that `name` happened to these rows."""
    later = _later.get()
    if later is not None:
        later.append((name, rows))
    elif rows:
        for listener in _listeners.get(name, ()):
            await listener(rows, by)


@asynccontextmanager
async def together(by: Viewer) -> AsyncIterator[None]:
    """What happens inside is announced at the end, all rows that the same happened to at once: who goes through
    thousands of records has the listeners called once a chunk. An error inside takes its announcements along; one
    inside another leaves its own to the outer one."""
    outer, mine = _later.get(), list[tuple[str, Sequence[Any]]]()
    token = _later.set(mine)
    try:
        yield
    finally:
        _later.reset(token)
    if outer is not None:
        outer += mine
        return
    for name in dict.fromkeys(name for name, _ in mine):
        await announce(name, [row for told, rows in mine if told == name for row in rows], by)
