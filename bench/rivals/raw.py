"""Hand-written SQL through the server that Ringbook runs under: a statement that builds the answer, and its bytes."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import orjson
from psycopg.rows import tuple_row
from psycopg_pool import AsyncConnectionPool
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from bench.rivals.statements import STATEMENTS
from ringbook.settings import settings


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    url, kwargs = settings().database_url or "", {"autocommit": True, "row_factory": tuple_row}
    async with AsyncConnectionPool(url, min_size=1, max_size=10, kwargs=kwargs, open=False) as pool:
        app.state.pool = pool
        yield


async def answer(request: Request) -> Response:
    asked = orjson.loads(await request.body())
    async with request.app.state.pool.connection() as connection:
        cursor = await connection.execute(STATEMENTS[asked["question"]], asked["variables"])
        [found] = await cursor.fetchone()
    return Response(found.encode(), media_type="application/json")


async def health(request: Request) -> Response:
    return Response()


app = Starlette(routes=[Route("/graphql", answer, methods=["POST"]), Route("/health", health)], lifespan=lifespan)
