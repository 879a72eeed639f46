"""GraphQL over WebSocket, where one client's mistake ends an operation rather than everything."""

from datetime import timedelta
from typing import Any

from graphql import GraphQLError
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    Operation,
)

from ringbook.core.context import Context
from ringbook.core.http.request_id import new_request_id
from ringbook.core.http.seats import CROWDED, FULL, TRY_AGAIN, seats
from ringbook.core.http.sharing import Sharing
from ringbook.core.rates import Owner, owner_of
from ringbook.core.words import say
from ringbook.limits import limits


class Conversation(Sharing):
    _owner: Owner | None = None
    """Who has a seat, from the connection_init on."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.connection_init_wait_timeout = timedelta(seconds=limits().socket_init_seconds)
        self.max_subscriptions_per_connection = None  # it would refuse without a code: see handle_subscribe

    async def handle(self) -> None:
        if seats.take():
            await super().handle()
        else:
            await self.websocket.close(TRY_AGAIN, FULL)

    async def send_message(self, message: Any) -> None:
        """Who asks is known as soon as connection_init is acknowledged, or is not."""
        if message["type"] != "connection_ack" or self._seated():
            await super().send_message(message)
        else:
            await self.websocket.close(TRY_AGAIN, CROWDED.format(most=owner_of(self.context).sockets))

    def _seated(self) -> bool:
        """Take a seat, if there is still one for whoever asks."""
        if isinstance(self.context, Context):
            owner = owner_of(self.context)
            if not seats.claim(owner.name, owner.sockets):
                return False
            self._owner = owner
        return True

    async def shutdown(self) -> None:
        """Once, when it is over."""
        seats.give_back(self._owner.name if self._owner else None)
        await super().shutdown()

    async def handle_subscribe(self, message: Any) -> None:
        most = limits().socket_operations
        if self.connection_acknowledged and len(self.operations) >= most:
            sentence = say("{limit} operations are open on this socket; end one first.", limit=most)
            error = GraphQLError(sentence, extensions={"code": "TOO_MANY_OPERATIONS", "limit": most})
            await self.send_message({"id": message["id"], "type": "error", "payload": [error.formatted]})
        else:
            await super().handle_subscribe(message)

    async def handle_message(self, message: Any) -> None:
        if well_formed(message):
            await super().handle_message(message)
        else:
            await self.handle_invalid_message("Failed to parse message")

    async def run_operation(self, operation: Operation[Any, Any]) -> None:
        new_request_id()
        await super().run_operation(operation)

    @staticmethod
    def _get_pre_execution_close_reason(error: GraphQLError) -> str | None:
        """A syntax error is answered like any other; it needn't cost the client its subscriptions."""
        return None


def well_formed(message: Any) -> bool:
    """Whether its parts have the types that the protocol gives them, which Strawberry takes for granted."""
    kind, payload = message.get("type"), message.get("payload")
    if kind == "complete":
        return isinstance(message.get("id"), str)
    if kind != "subscribe":
        return isinstance(kind, str)
    return (
        isinstance(message.get("id"), str)
        and isinstance(payload, dict)
        and isinstance(payload.get("query"), str)
        and isinstance(payload.get("variables"), dict | None)
        and isinstance(payload.get("operationName"), str | None)
    )
