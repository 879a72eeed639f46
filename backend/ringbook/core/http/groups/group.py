"""Subscribers who asked alike and may see alike: one listens for all, and an answer is made once."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from contextvars import Context as Surroundings
from typing import TYPE_CHECKING, Any
from uuid import UUID

from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError

from ringbook.core.context import Context
from ringbook.core.http.groups.alike import Asked
from ringbook.core.http.groups.member import Member, tail_of
from ringbook.core.http.groups.somebody import Common, NoConnection, Somebody
from ringbook.core.http.request_id import new_request_id
from ringbook.core.viewer import Viewer
from ringbook.core.words import speak

if TYPE_CHECKING:
    from ringbook.core.http.groups.crowd import Crowd


class Group:
    """Listens while it has members. viewer: one of them, whose rights are everybody's."""

    def __init__(self, crowd: "Crowd", asked: Asked, viewer: Viewer) -> None:
        self.crowd, self.asked, self.viewer = crowd, asked, viewer
        self.members: set[Member] = set()
        self.closed = False
        self._opening = True
        # A task of nobody's: it must not use somebody's transaction or speak their language.
        self.task = asyncio.create_task(self._run(), name="group", context=Surroundings())

    def leave(self, member: Member) -> None:
        self.members.discard(member)
        member.group = None
        if not self.members and not self.closed:
            self.closed = True
            self.task.cancel()

    async def _run(self) -> None:
        speak(self.asked.language)
        new_request_id()
        context = Common(NoConnection(), self._identify)
        try:
            async with aclosing(await self.crowd.stream(self.asked, context)) as results:
                async for result in results:
                    await self._tell(result, context)
        finally:
            self.closed = True
        for member in tuple(self.members):
            self.crowd.end(member)

    async def _identify(self, _: Context) -> Viewer | None:
        """Whoever may not hear it with the others any more is out of the group by then."""
        if not self._opening:
            await self.crowd.look()
        self._opening = False
        return Somebody.like(self.viewer)

    async def _tell(self, result: ExecutionResult, context: Common) -> None:
        if not context.asked:
            tell(self.members, result)
        elif context.telling is None:
            for member in tuple(self.members):  # refused, though maybe not everybody
                self.crowd.leave(member)
                member.alone()
        else:
            await self.crowd.tell_each(self.members, context.telling)


async def answer(
    crowd: "Crowd", asked: Asked, viewer: Viewer | None, telling: Any
) -> tuple[ExecutionResult | None, bool]:
    """The answer for this viewer to one thing that there is to tell, and whether it is theirs alone.

    None when there is nothing in it for them.
    """

    async def identify(_: Context) -> Viewer | None:
        return viewer

    context = Common(NoConnection(), identify, telling=telling)
    async with aclosing(await crowd.stream(asked, context)) as results:
        async for result in results:
            return result, context.asked
    return None, context.asked


def tell(members: Iterable[Member], result: ExecutionResult) -> None:
    tail = tail_of(result)
    for member in tuple(members):
        member.hear(tail)
        if isinstance(result, PreExecutionError):
            member.on_end()


def by_person(members: Iterable[Member]) -> Iterable[list[Member]]:
    """Those in front of several screens with the same rights are answered once."""
    found: defaultdict[tuple[UUID, UUID | None], list[Member]] = defaultdict(list)
    for member in members:
        if member.viewer:
            found[member.viewer.user_id, member.viewer.key_id].append(member)
    return found.values()


Results = AsyncGenerator[Any, None]
