"""The part of a socket's conversation that others may share: see `core/http/groups`."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from starlette.websockets import WebSocket
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)

from ringbook.core.context import Context
from ringbook.core.http.groups import Asked, Behind, Crowd, Member, Outlet
from ringbook.core.http.wire import WIRE, Wire
from ringbook.core.rates import owner_of
from ringbook.core.rates.extension import buckets
from ringbook.core.words import language

COME_BACK = 1013
"""The code by which a client is told to connect again, and to read afresh."""


class Sharing(BaseGraphQLTransportWSHandler[Any, Any]):
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
        if self._crowd is None:
            return False
        asked = Asked(operation.query, operation.variables, operation.operation_name, language())
        member = await self._crowd.join(self.context, asked, self._member_of(operation, asked))
        if member and not paid(self.context):
            self._crowd.leave(member)
            return False  # which says so
        if member and operation.id in self.operations:
            self._members[operation.id] = member
        elif member:
            self._crowd.leave(member)  # the client has changed its mind meanwhile
        return member is not None

    def _member_of(self, operation: Operation[Any, Any], asked: Asked) -> Callable[[bytes], Member]:
        def end() -> None:
            self._members.pop(operation.id, None)
            self.operations.pop(operation.id, None)

        def alone() -> None:
            self._members.pop(operation.id, None)
            operation.task = asyncio.create_task(super(Sharing, self).run_operation(operation))
            operation.task.add_done_callback(self._task_done)

        if self._outlet is None:
            self._outlet = Outlet(self._send, self._failed)
        outlet = self._outlet
        return lambda pass_: Member(operation.id, asked, pass_, outlet, on_end=end, alone=alone)

    async def cleanup_operation(self, operation_id: str) -> None:
        if (member := self._members.pop(operation_id, None)) and self._crowd:
            self._crowd.leave(member)
        await super().cleanup_operation(operation_id)

    @property
    def _send(self) -> Callable[[str], Coroutine[Any, Any, None]]:
        socket: WebSocket = self.websocket.ws  # type: ignore[attr-defined]
        wire: Wire | None = socket.scope.get(WIRE)
        return wire.write if wire and not wire.conn.extensions else socket.send_text

    async def _failed(self, problem: Exception) -> None:
        """A socket that is gone is noticed by whoever reads it; one that is behind is sent away."""
        if isinstance(problem, Behind):
            await self.websocket.close(COME_BACK, "Too slow: connect again and read afresh.")


def paid(context: Context) -> bool:
    """Whether the one point that any operation costs was there."""
    owner = owner_of(context)
    return not owner.rate or buckets.take(owner.name, 1, owner.rate).given
