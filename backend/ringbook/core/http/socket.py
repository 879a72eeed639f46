"""GraphQL over WebSocket, where one client's mistake ends an operation rather than everything."""

from collections.abc import Mapping
from typing import Any

from graphql import GraphQLError
from strawberry.asgi import ASGIWebSocketAdapter
from strawberry.subscriptions.protocols.graphql_transport_ws.handlers import (
    BaseGraphQLTransportWSHandler,
    Operation,
)

from ringbook.core.http.request_id import new_request_id

LONGEST_REASON = 123
"""Bytes that a close frame has room for."""


class Socket(ASGIWebSocketAdapter):
    async def send_json(self, message: Mapping[str, object]) -> None:
        """As text, which browsers' clients read; bytes would go out as a binary frame."""
        encoded = self.view.encode_json(message)
        await self.ws.send_text(encoded if isinstance(encoded, str) else encoded.decode())

    async def close(self, code: int, reason: str) -> None:
        await super().close(code, reason.encode()[:LONGEST_REASON].decode(errors="ignore"))


class Conversation(BaseGraphQLTransportWSHandler[Any, Any]):
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
