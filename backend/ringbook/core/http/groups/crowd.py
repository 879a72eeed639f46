"""All groups of this process, and who is in which."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping
from contextvars import Context as Surroundings
from functools import partial
from typing import Any

from strawberry.schema import BaseSchema

from ringbook.core.context import Context
from ringbook.core.http.groups.alike import Asked, Sharable
from ringbook.core.http.groups.group import Group, Results, answer, by_person, tell
from ringbook.core.http.groups.member import Member
from ringbook.core.http.groups.registry import Registry, Stamp
from ringbook.core.http.groups.somebody import Common, Somebody, rights_of
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking

log = logging.getLogger(__name__)

EVERY = 1.0
"""Seconds until those who may hear no more, or who may hear something else, are found although nothing happens."""
AT_ONCE = 8
"""Answers of people's own that are made at the same time."""


class Anew:
    """In the place of what there is to tell, for somebody whose rights became others: everything, from the start."""


ANEW = Anew()


class Crowd:
    def __init__(self, schema: BaseSchema, registry: Registry) -> None:
        self._schema, self._registry = schema, registry
        self._sharable = Sharable(schema._schema)  # type: ignore[attr-defined]
        self._groups: dict[Hashable, Group] = {}
        self._members: set[Member] = set()
        self._arriving: set[Member] = set()
        """Those of them whose rights are not known yet, so that they are in no group."""
        self._stamp: Stamp | None = None
        self._running: asyncio.Task[None] | None = None
        self._next: asyncio.Task[None] | None = None
        self._rounds: asyncio.Task[None] | None = None
        self._turn = asyncio.Semaphore(AT_ONCE)
        self._tasks: set[asyncio.Task[None]] = set()

    def can_share(self, context: Context, asked: Asked) -> bytes | None:
        """What somebody came in with, by which they can be told with others; None when this is to be told alone."""
        return self._registry.pass_of(context) if self._sharable(asked) else None

    async def join(self, member: Member) -> bool:
        """Whether the member hears everything from now on; if not, they are to be told alone."""
        self._members.add(member)
        self._arriving.add(member)  # the look that is begun now reads their rights, so that no change goes unseen
        if self._rounds is None:
            self._rounds = asyncio.create_task(self._go(), name="groups", context=Surroundings())
        try:
            await self.look()
        except Exception as problem:
            log.debug("Nobody can be found now, and it is told alone: %r", problem)
        finally:
            if not member.entered:
                self.leave(member)
        return member.entered

    def leave(self, member: Member) -> None:
        self._members.discard(member)
        self._arriving.discard(member)
        if member.group:
            member.group.leave(member)
        if not self._members and self._rounds:
            self._rounds.cancel()
            self._rounds = None

    def end(self, member: Member) -> None:
        self.leave(member)
        member.end()

    def _enter(self, member: Member, viewer: Viewer) -> None:
        member.viewer = viewer
        key = (member.asked.key, rights_of(viewer))
        group = self._groups.get(key)
        if group is None or group.closed:
            group = self._groups[key] = Group(self, member.asked, viewer)
            group.task.add_done_callback(partial(self._closed, key, group))
        group.members.add(member)
        member.group, member.asked, member.entered = group, group.asked, True  # asked: one copy for all

    def _closed(self, key: Hashable, group: Group, _: asyncio.Task[None]) -> None:
        if self._groups.get(key) is group:
            del self._groups[key]
        if not group.task.cancelled() and (problem := group.task.exception()):
            log.error("A group broke.", exc_info=problem)
            for member in tuple(group.members):
                self.end(member)

    async def stream(self, asked: Asked, context: Common) -> Results:
        variables = dict(asked.variables) if asked.variables is not None else None
        stream: Any = self._schema.stream(
            asked.query, variable_values=variables, context_value=context, operation_name=asked.name
        )
        results: Results = await stream
        return results

    async def tell_each(self, members: Iterable[Member], telling: Any) -> None:
        """An answer for each person, in their own rights."""
        await asyncio.gather(*(self._tell_one(those, telling) for those in by_person(members)))

    async def _tell_one(self, members: list[Member], telling: Any) -> None:
        async with self._turn:
            result, _ = await answer(self, members[0].asked, members[0].viewer, telling)
        if result:
            self._told(members, result)

    def _told(self, members: Iterable[Member], result: Any) -> None:
        """Those who left while the answer was made hear nothing of it."""
        here = [member for member in members if member in self._members]
        tell(here, result)
        if result.errors and result.data is None:
            for member in here:
                self.leave(member)

    async def look(self) -> None:
        """Comes back when everybody is in the group of the rights that they have at this moment, or later."""
        if self._next is None:
            self._next = asyncio.create_task(self._look(self._running), name="look", context=Surroundings())
        await asyncio.shield(self._next)

    async def _look(self, before: "asyncio.Task[None] | None") -> None:
        """One look serves all who began to wait for it before it began."""
        if before:
            await asyncio.wait([before])
        self._running, self._next = self._next, None
        stamp, last = await self._registry.stamp(), self._stamp or Stamp(None, None)
        arriving, self._arriving = self._arriving, set()
        settled = self._members - arriving
        if stamp.rights != last.rights:
            viewers = await self._viewers(self._members)
            self._sort(settled, viewers)
        else:
            viewers = await self._viewers(arriving)
            if stamp.passes != last.passes:
                await self._send_out(settled)
        self._stamp = stamp
        for member in arriving & self._members:
            if viewer := viewers.get(member.pass_):
                self._enter(member, viewer)

    async def _viewers(self, members: Collection[Member]) -> Mapping[bytes, Viewer]:
        return await self._registry.viewers({member.pass_ for member in members}) if members else {}

    async def _send_out(self, members: Collection[Member]) -> None:
        """Those whose pass is good for nothing any more."""
        worthless = await self._registry.worthless({member.pass_ for member in members})
        self._sort([member for member in members if member.pass_ in worthless], {})

    def _sort(self, members: Collection[Member], viewers: Mapping[bytes, Viewer]) -> None:
        """Whose rights are others goes to another group, and is told to read anew; who has none left is told so."""
        moved: defaultdict[Hashable, list[Member]] = defaultdict(list)
        for member in members:
            if member.group is None:
                continue  # they left meanwhile
            viewer = viewers.get(member.pass_)
            now = rights_of(viewer) if viewer else None
            if viewer and member.viewer and rights_of(member.viewer) == now:
                member.viewer = viewer
                continue
            member.group.leave(member)
            member.viewer = viewer
            moved[member.asked.key, now].append(member)
            if viewer:
                self._enter(member, viewer)
        for those in moved.values():
            task = asyncio.create_task(self._tell_anew(those), context=Surroundings())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _tell_anew(self, members: list[Member]) -> None:
        first = members[0]
        viewer = Somebody.like(first.viewer) if first.viewer else None
        with speaking(first.asked.language):
            result, own = await answer(self, first.asked, viewer, ANEW)
            if own:
                await self.tell_each(members, ANEW)
            elif result:
                self._told(members, result)

    async def _go(self) -> None:
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.look()
            except Exception as problem:
                log.warning("Nobody could be checked this time: %r", problem)
