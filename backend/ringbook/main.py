"""The application: routes, middleware, and what lives as long as the process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute
from tortoise import connections

from ringbook.activities.feed.routes import routes as calendars
from ringbook.core.context import Context
from ringbook.core.database import connected
from ringbook.core.garbage import keep_what_is_loaded
from ringbook.core.http import GraphQLView, middleware
from ringbook.core.realtime import bus, hub_for
from ringbook.core.words import speak, speak_as_asked
from ringbook.exports.routes import routes as exports
from ringbook.files.routes import routes as files
from ringbook.identity.cookies import identify
from ringbook.imports.routes import routes as imports
from ringbook.messaging.routes import routes as messages
from ringbook.schema import schema
from ringbook.settings import settings
from ringbook.spa import spa
from ringbook.telephony.recordings.routes import routes as recordings
from ringbook.telephony.routes import routes as telephony
from ringbook.uploads.routes import routes as uploads


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    config = settings()
    async with connected(config.database_url or ""), bus(hub_for(config)):
        keep_what_is_loaded()
        yield


async def give_context(connection: HTTPConnection, response: Response | None) -> Context:
    """Who asks, and in which language they are answered: the one they ask for, else their own."""
    context = Context(connection, identify, response)
    await context.refresh()
    if asked := connection.headers.get("accept-language"):
        speak_as_asked(asked)
    elif context.asker:
        speak(context.asker.language)
    return context


async def health(request: Request) -> JSONResponse:
    """200 when work can be done; 503 and what is wrong when not."""
    try:
        await connections.get("default").execute_query("SELECT 1")
    except Exception:
        return JSONResponse({"status": "error", "problem": "The database does not answer."}, 503)
    return JSONResponse({"status": "ok"})


graphql = GraphQLView(schema, give_context)

app = Starlette(
    routes=[
        Route("/health", health),
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
    lifespan=lifespan,
)
