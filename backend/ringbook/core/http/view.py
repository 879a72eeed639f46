"""The GraphQL endpoint."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from json import JSONDecodeError
from typing import Any, TypeAlias

import orjson
from cross_web import HTTPException
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http.ides import GraphQL_IDE
from strawberry.schema import BaseSchema
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL

from ringbook.core.http.json import read_object
from ringbook.core.http.socket import Conversation, Socket

GiveContext: TypeAlias = Callable[[HTTPConnection, Response | None], Awaitable[Any]]


class GraphQLView(GraphQL[Any, None]):
    """One object for `Route("/graphql", view, methods=["POST"])` and `WebSocketRoute("/graphql", view)`.

    give_context: makes what resolvers find in `info.context`, once a request and once a socket (without a response).
    """

    websocket_adapter_class = Socket
    graphql_transport_ws_handler_class = Conversation

    def __init__(
        self,
        schema: BaseSchema,
        give_context: GiveContext,
        *,
        graphql_ide: GraphQL_IDE | None = None,
        uploads: bool = False,
    ) -> None:
        super().__init__(
            schema,
            graphql_ide=graphql_ide,
            allow_queries_via_get=False,
            subscription_protocols=[GRAPHQL_TRANSPORT_WS_PROTOCOL],
            connection_init_wait_timeout=timedelta(seconds=10),
            max_subscriptions_per_connection=20,
            multipart_uploads_enabled=uploads,
        )
        self.give_context = give_context

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Any:
        return await self.give_context(request, response if isinstance(response, Response) else None)

    def parse_json(self, data: str | bytes) -> Any:
        try:
            return self.decode_json(data)
        except JSONDecodeError as problem:
            raise HTTPException(400, f"Unable to parse the request body: {problem.msg}.") from problem

    def decode_json(self, data: str | bytes) -> object:
        return read_object(data)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)
