"""One unit of work: one transaction, and what is to be told once it is committed."""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar
from functools import partial
from typing import Any

from tortoise.transactions import in_transaction

from ringbook.core.room import require_room

log = logging.getLogger(__name__)


class Unit:
    """Collects the news of a transaction; they go out after its commit, or not at all."""

    def __init__(self) -> None:
        self.news: list[Callable[[], Awaitable[None]]] = []
        self.heaps: dict[Callable[[list[Any]], Awaitable[None]], list[Any]] = {}

    def after_commit(self, tell: Callable[[], Awaitable[None]]) -> None:
        self.news.append(tell)

    def heap(self, tell: Callable[[list[Any]], Awaitable[None]], item: Any) -> None:
        """`tell` after the commit, once, with all items that were heaped up for it."""
        self.heaps.setdefault(tell, []).append(item)

    def join(self, inner: "Unit") -> None:
        """The news of a savepoint that was kept are ours."""
        self.news += inner.news
        for tell, items in inner.heaps.items():
            self.heaps.setdefault(tell, []).extend(items)

    async def tell(self) -> None:
        heaps: list[Callable[[], Awaitable[None]]] = [partial(tell, items) for tell, items in self.heaps.items()]
        for tell in heaps + self.news:
            try:
                await tell()
            except Exception:
                log.exception("News of a committed change could not be told; the outbox will tell it.")


_current: ContextVar[Unit | None] = ContextVar("unit", default=None)


def current_unit() -> Unit:
    """The unit of work we are in. Raises RuntimeError outside one: nothing happens without a transaction."""
    unit = _current.get()
    if unit is None:
        raise RuntimeError("record() and update() need a unit of work around them")
    return unit


@asynccontextmanager
async def unit_of_work() -> AsyncIterator[Unit]:
    """Commit on leaving, then tell; on an error roll back and tell nobody. Raises STORAGE_FULL before it begins.

    Inside another unit it is a savepoint whose news join the outer one's.
    """
    outer, unit = _current.get(), Unit()
    if outer is None:
        require_room()
    token = _current.set(unit)
    try:
        async with in_transaction():
            yield unit
    finally:
        _current.reset(token)
    if outer:
        outer.join(unit)
    else:
        await unit.tell()
