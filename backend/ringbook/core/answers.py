"""The questions of one request: asked together with their neighbours', answered once."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from ringbook.core.viewer import Viewer

Key = TypeVar("Key", bound=UUID | str)
Value = TypeVar("Value")
Loader: TypeAlias = Callable[[list[Key], Viewer], Awaitable[Mapping[Key, Value]]]
"""A batch read named as a question: `phones_by_contact(ids, viewer)` answers what it found by id."""


class Answers:
    """What was asked, by question and key. Keys that are asked for in the same turn of the loop go out together."""

    def __init__(self) -> None:
        self._asked: dict[Loader[Any, Any], _Asked] = {}

    async def of(self, question: Loader[Any, Any], keys: Sequence[Hashable], viewer: Viewer) -> list[Any]:
        """An answer a key; None for a key that the question knows nothing of. Raises what the question raises."""
        asked = self._asked.get(question) or self._asked.setdefault(question, _Asked(question))
        batches = [asked.batch(key, viewer) for key in keys]
        for batch in dict.fromkeys(batches):
            if not batch.work.done():
                await asyncio.shield(batch.work)  # others may wait for it, too
        return [batch.work.result().get(key) for batch, key in zip(batches, keys, strict=True)]

    def forget(self) -> None:
        """Ask anew from here on: what was read may be stale."""
        self._asked.clear()


class _Asked:
    def __init__(self, question: Loader[Any, Any]) -> None:
        self.question = question
        self.batches: dict[Hashable, _Batch] = {}
        self.last: _Batch | None = None

    def batch(self, key: Hashable, viewer: Viewer) -> "_Batch":
        """The one that has the key, or takes it along."""
        known = self.batches.get(key)
        if known is None:
            if self.last is None or self.last.sent:
                self.last = _Batch(self.question, viewer)
            known = self.batches[key] = self.last
            known.keys.append(key)
        return known


class _Batch:
    def __init__(self, question: Loader[Any, Any], viewer: Viewer) -> None:
        self.keys: list[Any] = []
        self.sent = False
        self.work = asyncio.ensure_future(self._send(question, viewer))
        self.work.add_done_callback(_seen)

    async def _send(self, question: Loader[Any, Any], viewer: Viewer) -> Mapping[Any, Any]:
        self.sent = True
        return await question(self.keys, viewer)


def _seen(work: "asyncio.Future[Any]") -> None:
    """A failure is told to those who still wait; where nobody does, the loop needn't complain of it."""
    if not work.cancelled():
        work.exception()
