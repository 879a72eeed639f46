"""gql, the GraphQL client of Python: httpx for queries and mutations, websockets for subscriptions."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from gql import Client, GraphQLRequest, gql
from gql.client import AsyncClientSession
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXAsyncTransport
from gql.transport.websockets import WebsocketsTransport
from tests.clients.conftest import Desk
from tests.listening import PATIENCE

CONTACTS = gql(
    "query($first: Int!, $after: String) { contacts(first: $first, after: $after) {"
    " pageInfo { endCursor } nodes { id displayName } } }"
)
UPDATE = gql(
    "mutation($input: ContactPatch!) { contactUpdate(input: $input) {"
    " contact { version city } userErrors { code path } } }"
)
HEAR = gql("subscription($id: ID!) { recordChanged(id: $id, after: 0) { record { ... on Contact { version city } } } }")


def by_http(desk: Desk, key: str | None = None, **options: Any) -> Client:
    headers = {"Authorization": f"Bearer {key or desk.key}"}
    return Client(transport=HTTPXAsyncTransport(desk.url, headers=headers, trust_env=False), **options)


@asynccontextmanager
async def socket(desk: Desk) -> AsyncIterator[AsyncClientSession]:
    """With the key in the greeting, as browsers have to; a header would do for programs."""
    transport = WebsocketsTransport(
        desk.url.replace("http", "ws"),
        init_payload={"authorization": f"Bearer {desk.key}"},
        subprotocols=[WebsocketsTransport.GRAPHQLWS_SUBPROTOCOL],
        connect_args={"proxy": None},
    )
    async with Client(transport=transport) as session:
        yield session


def asking(document: GraphQLRequest, **variables: Any) -> GraphQLRequest:
    return GraphQLRequest(document, variable_values=variables)


async def test_it_pages_through_a_list(desk: Desk) -> None:
    async with by_http(desk) as session:
        first = (await session.execute(asking(CONTACTS, first=1)))["contacts"]
        second = (await session.execute(asking(CONTACTS, first=1, after=first["pageInfo"]["endCursor"])))["contacts"]
    assert first["nodes"] == [{"id": desk.ewa, "displayName": "Ewa Adamska"}]
    assert second["nodes"] == [{"id": desk.jan, "displayName": "Jan Zając"}]


async def test_it_hears_what_it_changes_and_is_told_why_not(desk: Desk) -> None:
    async with by_http(desk) as session, socket(desk) as listening, asyncio.timeout(PATIENCE):
        updated = await session.execute(asking(UPDATE, input={"id": desk.ewa, "city": "Gdynia"}))
        refused = await session.execute(asking(UPDATE, input={"id": desk.ewa, "lastName": " "}))
        async for heard in listening.subscribe(asking(HEAR, id=desk.ewa)):
            if heard["recordChanged"]["record"]["city"] == "Gdynia":
                break
    assert updated["contactUpdate"] == {"contact": {"version": 2, "city": "Gdynia"}, "userErrors": []}
    assert refused["contactUpdate"]["userErrors"] == [{"code": "BLANK", "path": ["lastName"]}]
    assert heard["recordChanged"]["record"] == {"version": 2, "city": "Gdynia"}


async def test_it_raises_errors_with_their_codes(desk: Desk) -> None:
    async with by_http(desk) as session:
        for document, code in [
            ("{ contacts(first: 101) { totalCount } }", "OUT_OF_RANGE"),
            ("{ contacts(first: 1) { shoeSize } }", "BAD_REQUEST"),
        ]:
            with pytest.raises(TransportQueryError) as refusal:
                await session.execute(gql(document))
            assert [error["extensions"]["code"] for error in refusal.value.errors or ()] == [code]
    async with by_http(desk, "rb_wrong") as session:
        with pytest.raises(TransportQueryError, match="This API key is not valid"):
            await session.execute(asking(CONTACTS, first=1))


async def test_it_can_fetch_the_schema_and_check_documents_by_it(desk: Desk) -> None:
    async with by_http(desk, fetch_schema_from_transport=True) as session:
        assert session.client.schema
        assert "ContactFilter" in session.client.schema.type_map
