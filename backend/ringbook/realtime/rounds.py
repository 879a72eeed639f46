"""Whoever signs out or is shut out stops hearing within two seconds, even when nothing happens."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import Context as Surroundings

from ringbook.core.context import Context
from ringbook.core.errors import unauthenticated
from ringbook.core.http.groups import Common
from ringbook.core.realtime import Subscription
from ringbook.identity.presence import pass_of, still_valid

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds between two rounds: one query for all listeners of the process, and none without any."""


class SignedOut(Exception):
    """The pass that a listener came in with is no longer good."""


class Rounds:
    """Ends a subscription with SignedOut once its pass is worth nothing."""

    def __init__(self) -> None:
        self._listeners: defaultdict[bytes, set[Subscription]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None

    @contextmanager
    def cover(self, context: Context, subscription: Subscription) -> Iterator[None]:
        """Look after `subscription` inside the block. Raises UNAUTHENTICATED for somebody without a pass.

        Groups look after their members themselves.
        """
        if isinstance(context, Common):
            yield
            return
        key = pass_of(context)
        if key is None:
            raise unauthenticated()
        self._listeners[key].add(subscription)
        if self._task is None:
            # A task of nobody's: it must not use the request's transaction or speak its language.
            self._task = asyncio.create_task(self._go(), name="rounds", context=Surroundings())
        try:
            yield
        finally:
            self._leave(key, subscription)

    def _leave(self, key: bytes, subscription: Subscription) -> None:
        self._listeners[key].discard(subscription)
        if not self._listeners[key]:
            del self._listeners[key]
        if not self._listeners and self._task:
            self._task.cancel()
            self._task = None

    async def _go(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self._round()
            except Exception as problem:
                log.warning("Nobody could be checked this time: %r", problem)

    async def _round(self) -> None:
        asked = list(self._listeners)
        for key in set(asked) - await still_valid(asked):
            for subscription in self._listeners.get(key, ()):
                subscription.end(SignedOut())


rounds = Rounds()
"""This process's."""
