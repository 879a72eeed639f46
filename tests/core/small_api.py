"""A small API behind the real edge, for tests of limits and manners."""

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import strawberry
from graphql import GraphQLError
from starlette.applications import Starlette
from starlette.requests import HTTPConnection, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route, WebSocketRoute

from ringbook.core.errors import DomainError
from ringbook.core.http import GraphQLView, Schema, middleware


@strawberry.type
class Page:
    nodes: list["Person"]


@strawberry.type
class Person:
    name: str

    @strawberry.field
    def friend(self) -> "Person":
        return Person(name="Ola")

    @strawberry.field
    def family(self) -> list["Person"]:
        return [Person(name="Jan")]

    @strawberry.field
    def friends(self, first: int = 10) -> Page:
        return Page(nodes=[])


@strawberry.type
class Query:
    @strawberry.field
    def me(self) -> Person:
        return Person(name="Ewa")

    @strawberry.field
    def people(self, first: int = 10) -> Page:
        return Page(nodes=[])

    @strawberry.field
    def say(self, text: str = "hi") -> str:
        return text

    @strawberry.field
    def numbers(self, of: list[int] | None = None) -> int:
        return len(of or [])

    @strawberry.field
    def broken(self) -> str:
        raise RuntimeError("the password is hunter2")

    @strawberry.field
    def refused(self) -> str:
        raise GraphQLError("Not today.", extensions={"code": "CLOSED"})

    @strawberry.field
    def ruled_out(self) -> str:
        raise DomainError("out_of_range", "Ask for less.")


@strawberry.type
class Mutation:
    @strawberry.mutation
    def change(self) -> int:
        return 1


@strawberry.type
class Subscription:
    @strawberry.subscription
    async def count(self, to: int = 3) -> AsyncGenerator[int, None]:
        for number in range(to):
            yield number

    @strawberry.subscription
    async def silence(self) -> AsyncGenerator[int, None]:
        await asyncio.Event().wait()
        yield 1

    @strawberry.subscription
    async def breaks(self) -> AsyncGenerator[int, None]:
        yield 1
        raise RuntimeError("the password is hunter2")


async def no_context(connection: HTTPConnection, response: Response | None) -> dict[str, Any]:
    return {}


async def echo(request: Request) -> JSONResponse:
    return JSONResponse({"bytes": len(await request.body())})


async def crash(request: Request) -> Response:
    raise RuntimeError("the password is hunter2")


schema = Schema(Query, mutation=Mutation, subscription=Subscription)
view = GraphQLView(schema, no_context)
app = Starlette(
    routes=[
        Route("/graphql", view),
        WebSocketRoute("/graphql", view),
        Route("/api/v1/cti", echo, methods=["POST"]),
        Route("/files/1", echo, methods=["PUT", "GET"]),
        Route("/api/v1/uploads/1", echo, methods=["PUT"]),
        Route("/crash", crash),
    ],
    middleware=middleware(),
)
