"""The least a server can do for a ring: a POST, and its body on the socket of whom it is for."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket

sockets: dict[str, WebSocket] = {}


async def listen(socket: WebSocket) -> None:
    await socket.accept()
    sockets[socket.path_params["name"]] = socket
    async for _ in socket.iter_text():
        pass


async def ring(request: Request) -> Response:
    body = await request.body()
    await sockets[request.path_params["name"]].send_text(body.decode())
    return Response()


async def health(request: Request) -> Response:
    return Response()


app = Starlette(
    routes=[
        Route("/health", health),
        Route("/{name}", ring, methods=["POST"]),
        WebSocketRoute("/{name}", listen),
    ]
)
