"""The GraphQL endpoint."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import orjson
from graphql import GraphQLError
from starlette.requests import HTTPConnection, Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.exceptions import ConnectionRejectionError
from strawberry.schema import BaseSchema
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.subscriptions import GRAPHQL_TRANSPORT_WS_PROTOCOL
from strawberry.types import ExecutionResult
from strawberry.types.execution import PreExecutionError
from strawberry.types.unset import UNSET, UnsetType

from ringbook.core.errors import DomainError, KeyRefused
from ringbook.core.http.answer import answer
from ringbook.core.http.groups import Crowd
from ringbook.core.http.json import read_object
from ringbook.core.http.masking import presentable
from ringbook.core.http.media import LEGACY, answered_in, require_json
from ringbook.core.http.operation import read_operation
from ringbook.core.http.socket import Conversation
from ringbook.core.http.turns import Socket
from ringbook.core.outages import outage

GiveContext: TypeAlias = Callable[[HTTPConnection, Response | None], Awaitable[Any]]
Greet: TypeAlias = Callable[[Any], Awaitable[None]]


async def _nod(context: Any) -> None:
    """Whoever says connection_init is welcome."""


class GraphQLView(GraphQL[Any, None]):
    """One object for `Route("/graphql", view)`, whatever the method, and `WebSocketRoute("/graphql", view)`.

    give_context: makes what resolvers find in `info.context`, once a request and once a socket (without a response).
    greet: what is done with a socket's context once its connection_init has come; KeyRefused closes it with 4403.
    A GraphQLError or DomainError of give_context is answered with the status that its code has in `answer.STATUS`.
    """

    websocket_adapter_class = Socket
    graphql_transport_ws_handler_class = Conversation
    crowd: Crowd | None = None
    """Whose subscriptions are answered together; None: nobody's."""

    def __init__(self, schema: BaseSchema, give_context: GiveContext, greet: Greet = _nod) -> None:
        super().__init__(
            schema,
            graphql_ide=None,
            allow_queries_via_get=False,
            subscription_protocols=[GRAPHQL_TRANSPORT_WS_PROTOCOL],
        )
        self.give_context, self.greet = give_context, greet

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Sockets are Strawberry's; over HTTP the specification has more to say than its view knows."""
        if scope["type"] != "http":
            return await super().__call__(scope, receive, send)
        response = await self.respond(Request(scope, receive))
        return await response(scope, receive, send)

    async def respond(self, request: Request) -> Response:
        media, said = LEGACY, await self.get_sub_response(request)
        try:
            media = answered_in(request.headers.get("accept"))
            result = await self.execute(request, said)
        except (GraphQLError, DomainError) as problem:
            result = refused(problem)
        except Exception as problem:
            if not outage(problem):
                raise
            result = refused(problem)
        return answer(result, media, said)

    async def execute(self, request: Request, said: Response) -> ExecutionResult:
        """Raises a GraphQLError or DomainError for a request of which nothing is run."""
        if request.method != "POST":
            sentence = "Ask by POST; nothing is asked or changed by other methods."
            raise GraphQLError(sentence, extensions={"code": "METHOD_NOT_ALLOWED"})
        require_json(request.headers.get("content-type"), request.headers.get("content-encoding"))
        context = await self.give_context(request, said)
        asked = read_operation(await request.body())
        try:
            return await self.schema.execute(
                asked.query or " ",  # which does not parse; Strawberry takes "" for a missing one
                variable_values=asked.variables,
                context_value=context,
                operation_name=asked.name,
                operation_extensions=asked.extensions,
            )
        except CannotGetOperationTypeError:
            raise no_operation(asked.name) from None
        except InvalidOperationTypeError:
            raise by_socket_only() from None

    async def get_context(self, request: Request | WebSocket, response: Response | WebSocket) -> Any:
        return await self.give_context(request, None)

    async def on_ws_connect(self, context: Any) -> UnsetType:
        try:
            await self.greet(context)
        except KeyRefused as refusal:
            raise ConnectionRejectionError from refusal
        return UNSET

    def decode_json(self, data: str | bytes) -> object:
        return read_object(data)

    def encode_json(self, data: object) -> bytes:
        return orjson.dumps(data)


def refused(problem: Exception) -> ExecutionResult:
    error = problem if isinstance(problem, GraphQLError) else GraphQLError(str(problem), original_error=problem)
    return PreExecutionError(data=None, errors=presentable([error]))


def no_operation(name: str | None) -> GraphQLError:
    sentence = f"The document has no operation named {name}." if name else "The document has no operation."
    return GraphQLError(sentence, extensions={"code": "BAD_REQUEST"})


def by_socket_only() -> GraphQLError:
    sentence = "Subscribe over a WebSocket to this same address, by the protocol graphql-transport-ws."
    return GraphQLError(sentence, extensions={"code": "WEBSOCKET_NEEDED"})
