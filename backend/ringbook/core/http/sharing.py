"""The part of a socket's conversation that others may share: see `core/http/groups`."""

import asyncio
from collections.abc import Iterator
from typing import Any, cast

from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import Operation

from ringbook.core.context import Context
from ringbook.core.http.groups import Asked, Behind, Crowd, Member, Outlet, Send
from ringbook.core.http.turns import Turns
from ringbook.core.rates import owner_of
from ringbook.core.rates.extension import buckets
from ringbook.core.words import language

COME_BACK = 1013
"""The code by which a client is told to connect again, and to read afresh."""


class Sharing(Turns):
    """Subscriptions that can be shared become members of a group, and cost no task of their own."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._members: dict[str, Member] = {}
        self._outlet: Outlet | None = None

    @property
    def _crowd(self) -> Crowd | None:
        crowd: Crowd | None = self.view.crowd  # type: ignore[attr-defined]
        return crowd

    async def run_operation(self, operation: Operation[Any, Any]) -> None:
        if not await self._joined(operation):
            await super().run_operation(operation)

    async def _joined(self, operation: Operation[Any, Any]) -> bool:
        """If not, it is run as if there were no groups, which says as well who may not."""
        asked = Asked(operation.query, operation.variables, operation.operation_name, language())
        pass_ = self._crowd.can_share(self.context, asked) if self._crowd else None
        if self._crowd is None or pass_ is None or not paid(self.context):
            return False
        member = self._members[operation.id] = self._member_of(operation, asked, pass_)
        joined = await self._crowd.join(member)
        if joined:
            self._slim(operation, member)
        else:
            self._members.pop(operation.id, None)
        return joined

    def _slim(self, operation: Operation[Any, Any], member: Member) -> None:
        """What thousands would have of their own for hours, and each the same."""
        operation.query, operation.variables = member.asked.query, cast("dict[str, object]", member.asked.variables)
        operation.task = cast("asyncio.Task[None]", DONE)
        self.context.asker = member.viewer

    def _member_of(self, operation: Operation[Any, Any], asked: Asked, pass_: bytes) -> Member:
        def end() -> None:
            self._members.pop(operation.id, None)
            self.operations.pop(operation.id, None)

        def alone() -> None:
            self._members.pop(operation.id, None)
            operation.task = asyncio.create_task(super(Sharing, self).run_operation(operation))
            operation.task.add_done_callback(self._task_done)

        if self._outlet is None:
            self._outlet = Outlet(self._way_out, self._failed)
        return Member(operation.id, asked, pass_, self._outlet, on_end=end, alone=alone)

    async def cleanup_operation(self, operation_id: str) -> None:
        if (member := self._members.pop(operation_id, None)) and self._crowd:
            self._crowd.leave(member)
        await super().cleanup_operation(operation_id)

    @property
    def _way_out(self) -> Send:
        """As short as it can be."""
        wire = self.websocket.wire
        return wire.write if wire else self.websocket.send

    async def _failed(self, problem: Exception) -> None:
        """A socket that is gone is noticed by whoever reads it; one that is behind is sent away."""
        if isinstance(problem, Behind):
            await self.websocket.close(COME_BACK, "Too slow: connect again and read afresh.")


class _Done:
    """In the place of a task that has ended."""

    def cancel(self) -> None:
        pass

    def __await__(self) -> Iterator[None]:
        return iter(())


DONE = _Done()


def paid(context: Context) -> bool:
    """Whether the one point that any operation costs was there."""
    owner = owner_of(context)
    return not owner.rate or buckets.take(owner.name, 1, owner.rate).given
