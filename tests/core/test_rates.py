"""How quickly one may ask: at the rate and one above, over HTTP and WebSocket, shared between processes."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from starlette.responses import Response
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from tests.core.servers import RedisServer
from tests.core.small_api import Mutation, Query, Subscription

from ringbook.core.context import Context
from ringbook.core.http import GraphQLView, Schema, middleware
from ringbook.core.rates import Buckets, Rates, owner_of
from ringbook.core.rates.sharing import Sharing
from ringbook.core.viewer import Viewer
from ringbook.core.words import speaking

OURS = {"origin": "http://testserver", "x-ringbook": "1"}
Limited = Callable[..., None]


class Clock:
    seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


# ---- Buckets


def test_a_bucket_gives_what_it_holds_and_one_more_later() -> None:
    clock = Clock()
    buckets = Buckets(clock)
    assert [buckets.take("ewa", 1, 60).remaining for _ in range(60)] == list(range(59, -1, -1))
    refused = buckets.take("ewa", 1, 60)
    assert (refused.given, refused.remaining, refused.wait) == (False, 0, 1)
    assert buckets.take("ola", 1, 60).given
    clock.seconds += 1
    assert buckets.take("ewa", 1, 60).given
    assert not buckets.take("ewa", 1, 60).given
    clock.seconds += 60
    assert buckets.take("ewa", 60, 60).given


def test_all_points_or_none() -> None:
    buckets = Buckets(Clock())
    assert buckets.take("ewa", 50, 60).given
    assert not buckets.take("ewa", 11, 60).given
    assert buckets.take("ewa", 10, 60).given


def test_a_request_dearer_than_the_whole_bucket_takes_all_of_it() -> None:
    buckets = Buckets(Clock())
    assert buckets.take("ewa", 101, 60).given
    assert buckets.take("ewa", 1, 60).remaining == 0


@given(st.lists(st.tuples(st.floats(0, 40), st.integers(1, 70)), max_size=60), st.integers(1, 100))
def test_nobody_gets_more_than_twice_the_rate_in_any_minute(asks: list[tuple[float, int]], size: int) -> None:
    clock = Clock()
    buckets, given_at = Buckets(clock), list[tuple[float, int]]()
    for pause, points in asks:
        clock.seconds += pause
        if buckets.take("ewa", points, size).given:
            given_at.append((clock.seconds, min(points, size)))
        assert sum(taken for at, taken in given_at if at > clock.seconds - 60) <= 2 * size + 1


def test_full_buckets_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ringbook.core.rates.buckets.MOST", 10)
    clock = Clock()
    buckets = Buckets(clock)
    for number in range(100):
        buckets.take(f"address {number}", 1, 60)
        clock.seconds += 2
    assert len(buckets._full_at) <= 11
    assert len(buckets._untold) <= 11  # without Redis nobody asks for it


def test_taking_costs_next_to_nothing() -> None:
    buckets = Buckets()
    started = time.process_time()
    for _ in range(10_000):
        buckets.take("ewa", 1, 6000)
    assert (time.process_time() - started) / 10_000 < 0.0001


# ---- Whose points


def context(host: str = "10.0.0.1", viewer: Viewer | None = None) -> Context:
    scope = {"type": "http", "client": (host, 1), "headers": []}
    return Context(HTTPConnection(scope), nobody, None, asker=viewer)


async def nobody(context: Context) -> Viewer | None:
    return None


def viewer(**more: Any) -> Viewer:
    return Viewer(user_id=UUID(int=1), name="Ewa", permissions=frozenset(), crm_ids=frozenset(), **more)


def test_colleagues_behind_one_address_do_not_share() -> None:
    key = UUID(int=2)
    assert owner_of(context(viewer=viewer())).name == f"user:{UUID(int=1)}"
    assert owner_of(context(viewer=viewer(key_id=key, via="key"))).name == f"key:{key}"
    assert owner_of(context()).name == "address:10.0.0.1"
    assert owner_of(context("2001:db8::1")) == owner_of(context("2001:db8::ffff:2"))
    assert owner_of(context("2001:db8::1")) != owner_of(context("2001:db8:0:1::1"))


# ---- Over HTTP and WebSocket


async def by_header(context: Context) -> Viewer | None:
    name = context.connection.headers.get("x-user")
    return viewer(key_id=UUID(name)) if name else None


async def give_context(connection: HTTPConnection, response: Response | None) -> Context:
    found = Context(connection, by_header, response)
    await found.refresh()
    return found


schema = Schema(Query, mutation=Mutation, subscription=Subscription, extensions=[Rates])
view = GraphQLView(schema, give_context)
app = Starlette(
    routes=[Route("/graphql", view, methods=["POST"]), WebSocketRoute("/graphql", view)], middleware=middleware()
)
LIST = "{ people(first: 100) { nodes { friends(first: 9) { nodes { name } } } } }"


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(app) as open_client:
        yield open_client


@pytest.fixture
def ewa() -> dict[str, str]:
    """A key that nobody used yet."""
    return OURS | {"x-user": str(uuid4())}


def test_an_answer_says_what_it_cost_and_what_is_left(client: TestClient, ewa: dict[str, str]) -> None:
    answer = client.post("/graphql", json={"query": LIST}, headers=ewa)
    assert answer.json()["extensions"]["cost"] == {"requested": 1000, "limit": 10_000, "points": 11}
    assert answer.headers["ratelimit-policy"] == '"key";q=6000;w=60'
    assert answer.headers["ratelimit"] == '"key";r=5989;t=1'
    assert "retry-after" not in answer.headers


def test_the_last_point_is_given_and_the_next_is_not(client: TestClient, ewa: dict[str, str], limited: Limited) -> None:
    limited(rate_key=12)
    assert client.post("/graphql", json={"query": LIST}, headers=ewa).status_code == 200
    assert client.post("/graphql", json={"query": "{ say }"}, headers=ewa).status_code == 200
    answer = client.post("/graphql", json={"query": "{ say }"}, headers=ewa)
    assert answer.status_code == 429
    assert answer.headers["retry-after"] == "5"
    assert answer.headers["ratelimit"].startswith('"key";r=0;')
    [error] = answer.json()["errors"]
    assert error["message"] == "You asked for more than 12 points in a minute. Try again in 5 s."
    assert {**error["extensions"], "requestId": ""} == {
        "code": "RATE_LIMITED",
        "limit": 12,
        "by": "key",
        "retryAfter": 5,
        "requestId": "",
    }
    assert client.post("/graphql", json={"query": "{ say }"}, headers=ewa | {"x-user": str(uuid4())}).status_code == 200


@pytest.mark.parametrize("query", ["{ say", "{ nothing }", "{ a: say " * 20, "mutation { change }"])
def test_whatever_is_asked_takes_a_point(client: TestClient, ewa: dict[str, str], limited: Limited, query: str) -> None:
    limited(rate_key=1)
    assert client.post("/graphql", json={"query": query}, headers=ewa).status_code != 429
    assert client.post("/graphql", json={"query": "{ say }"}, headers=ewa).status_code == 429


def test_over_a_socket_the_operation_is_refused_and_the_socket_stays(
    client: TestClient, ewa: dict[str, str], limited: Limited
) -> None:
    limited(rate_key=13)

    def heard(query: str) -> dict[str, Any]:
        socket.send_json({"type": "subscribe", "id": "1", "payload": {"query": query}})
        answer: dict[str, Any] = socket.receive_json()
        while answer["type"] == "next" and socket.receive_json()["type"] == "next":
            pass
        return answer

    with client.websocket_connect("/graphql", subprotocols=["graphql-transport-ws"], headers=ewa) as socket:
        socket.send_json({"type": "connection_init"})
        socket.receive_json()
        assert heard(LIST)["payload"]["extensions"]["cost"]["points"] == 11
        assert "extensions" not in heard("subscription { count }")["payload"]
        assert heard("{ say }")["payload"]["data"] == {"say": "hi"}
        for query in ("{ say }", "subscription { count }", "mutation { change }"):
            answer = heard(query)
            assert (answer["type"], answer["payload"][0]["extensions"]["code"]) == ("error", "RATE_LIMITED")


def test_0_switches_it_off(client: TestClient, ewa: dict[str, str], limited: Limited) -> None:
    limited(rate_key=0)
    answer = client.post("/graphql", json={"query": LIST}, headers=ewa)
    assert "ratelimit" not in answer.headers
    assert answer.json()["extensions"]["cost"] == {"requested": 1000, "limit": 10_000, "points": 0}


def test_who_is_not_signed_in_counts_by_address(limited: Limited) -> None:
    limited(rate_address=2)
    with TestClient(app, client=("10.1.2.3", 1)) as client:
        statuses = [client.post("/graphql", json={"query": "{ say }"}, headers=OURS).status_code for _ in range(3)]
    assert statuses == [200, 200, 429]


def test_it_is_said_in_polish(client: TestClient, ewa: dict[str, str], limited: Limited) -> None:
    limited(rate_key=1)
    with speaking("pl"):
        answers = [client.post("/graphql", json={"query": "{ say }"}, headers=ewa).json() for _ in range(2)]
    assert answers[1]["errors"][0]["message"].startswith("Zapytań było więcej niż 1 punktów")


# ---- Between processes


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path)
    server.start()
    yield server
    server.kill()


async def test_what_one_process_gave_the_others_know(redis: RedisServer) -> None:
    clocks = [Clock(), Clock()]
    clocks[1].seconds += 5000  # of another machine
    first, second = (Buckets(clock) for clock in clocks)
    telling = [Sharing(redis.url, first), Sharing(redis.url, second)]
    assert first.take("ewa", 40, 60).remaining == 20
    assert second.take("ewa", 10, 60).remaining == 50
    for each in telling:
        await each.tell()
    assert second.take("ewa", 1, 60).remaining == 9
    assert not second.take("ewa", 10, 60).given
    assert first.take("ewa", 1, 60).remaining == 19  # it was told before the second was
    await telling[0].tell()
    assert first.take("ewa", 1, 60).remaining in (7, 8, 9)  # as what the second took last is not told yet
    for each in telling:
        await each.close()


async def test_without_redis_requests_go_on_and_sharing_comes_back(redis: RedisServer) -> None:
    buckets = Buckets()
    sharing = Sharing(redis.url, buckets)
    telling = asyncio.create_task(sharing.keep_telling())
    redis.kill()
    buckets.take("ewa", 1, 60)
    async with asyncio.timeout(30):
        while not sharing._away:
            await asyncio.sleep(0.05)
        assert buckets.take("ewa", 1, 60).given
        redis.restart()
        while sharing._away:
            buckets.take("ola", 1, 6000)
            await asyncio.sleep(0.05)
    telling.cancel()
    await asyncio.wait([telling])
    await sharing.close()
