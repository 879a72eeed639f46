"""The application: routes, middleware, and what lives as long as the process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext, suppress

from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from tortoise import connections

from ringbook.activities.feed.routes import routes as calendars
from ringbook.core.context import Context
from ringbook.core.database import connected
from ringbook.core.errors import KeyRefused
from ringbook.core.garbage import keep_what_is_loaded
from ringbook.core.http import GraphQLView, middleware
from ringbook.core.http.groups import Crowd
from ringbook.core.observing import traces
from ringbook.core.observing.logs import set_up
from ringbook.core.rates import shared
from ringbook.core.realtime import bus, hub_for
from ringbook.core.words import speak, speak_as_asked
from ringbook.exports.routes import routes as exports
from ringbook.files.routes import routes as files
from ringbook.identity.cookies import identify
from ringbook.identity.crowd import Registry
from ringbook.imports.routes import routes as imports
from ringbook.messaging.routes import routes as messages
from ringbook.operations.routes import routes as operations
from ringbook.schema import schema
from ringbook.settings import settings
from ringbook.spa import spa
from ringbook.telephony.recordings.routes import routes as recordings
from ringbook.telephony.routes import routes as telephony
from ringbook.uploads.routes import routes as uploads


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    config = settings()
    set_up(config.log)
    traces.start("web", config.otlp_endpoint)
    async with connected(config.database_url or ""), bus(hub_for(config)), shared(config.redis_url):
        keep_what_is_loaded()
        yield


async def give_context(connection: HTTPConnection, response: Response | None) -> Context:
    """Who asks, and in which language they are answered: the one they ask for, else their own."""
    asked = connection.headers.get("accept-language")
    if asked:
        speak_as_asked(asked)
    context = Context(connection, identify, response)
    # A socket is told of a wrong key by `greet`: of an end before that clients learn nothing but that it ended.
    with nullcontext() if response else suppress(KeyRefused):
        await context.refresh()
    if context.asker and not asked:
        speak(context.asker.language)
    return context


async def greet(context: Context) -> None:
    """A socket's connection_init has come; it may have brought a key."""
    if context.connection_params or context.asker is None:
        await context.refresh()


async def key_refused(request: Request, refusal: Exception) -> JSONResponse:
    """Outside GraphQL; inside it is an error like others."""
    error = {"error": str(refusal), "code": "INVALID_API_KEY"}
    return JSONResponse(error, 401, {"WWW-Authenticate": "Bearer"})


async def health(request: Request) -> JSONResponse:
    """200 when work can be done; 503 and what is wrong when not."""
    try:
        await connections.get("default").execute_query("SELECT 1")
    except Exception:
        return JSONResponse({"status": "error", "problem": "The database does not answer."}, 503)
    return JSONResponse({"status": "ok"})


graphql = GraphQLView(schema, give_context, greet)
graphql.crowd = Crowd(schema, Registry())

app = Starlette(
    routes=[
        Route("/health", health),
        *operations,
        Route("/graphql", graphql),
        WebSocketRoute("/graphql", graphql),
        *uploads,
        *files,
        *exports,
        *imports,
        *telephony,
        *recordings,
        *messages,
        *calendars,
        *spa(),
    ],
    middleware=middleware(),
    exception_handlers={KeyRefused: key_refused},
    lifespan=lifespan,
)
