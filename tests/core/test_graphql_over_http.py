"""Requests and answers as the specification GraphQL over HTTP has them."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLError
from httpx2 import Response
from psycopg import OperationalError
from starlette.applications import Starlette
from starlette.requests import HTTPConnection
from starlette.responses import Response as Answer
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.core.small_api import app, schema

from ringbook.core.http import GraphQLView
from ringbook.core.http.media import LEGACY, MODERN, answered_in

KEY = {"authorization": "Bearer key"}
JSON = {"content-type": "application/json"}
BATCH = [{"query": "{ say }"}]
SAY = {"query": "{ say }"}


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False, headers=KEY) as open_client:
        yield open_client


def ask(client: TestClient, body: Any, accept: str = MODERN, **headers: str) -> Response:
    content = body if isinstance(body, str | bytes) else json.dumps(body)
    given = JSON | {"accept": accept} | {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/graphql", content=content, headers=given)


def code_of(answer: Response) -> str:
    """The code of an answer that has errors and nothing else, each with a sentence."""
    body = answer.json()
    assert "data" not in body
    [error] = body["errors"]
    assert error["message"][-1] in ".d"  # PersistedQueryNotSupported is no sentence
    code: str = error["extensions"]["code"]
    return code


# ---- What the client reads


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        (None, LEGACY),
        ("", LEGACY),
        ("*/*", LEGACY),
        ("application/*", LEGACY),
        ("text/html, */*;q=0.1", LEGACY),
        (LEGACY, LEGACY),
        (MODERN, MODERN),
        ("Application/GraphQL-Response+JSON", MODERN),
        (f"{MODERN}; charset=utf-8, {LEGACY}; charset=utf-8", MODERN),
        (f"{LEGACY}, {MODERN}", MODERN),
        (f"{MODERN}, {LEGACY};q=0.9", MODERN),
        (f"{MODERN};q=0.8, {LEGACY};q=0.9", LEGACY),
        (f"{MODERN};q=0, */*", LEGACY),
        (f"{LEGACY};q=0, */*", MODERN),
        (f"{LEGACY};q=0.5, */*;q=0.9", MODERN),
        (f"{MODERN}, application/graphql+json, {LEGACY}, text/event-stream, multipart/mixed", MODERN),
        (f'multipart/mixed;boundary="-";subscriptionSpec=1.0,{MODERN},{LEGACY};q=0.9', MODERN),
        (f"{MODERN};charset=utf-16, {LEGACY}", LEGACY),
    ],
)
def test_the_answer_comes_in_the_clients_favourite(accept: str | None, media: str) -> None:
    assert answered_in(accept) == media


@pytest.mark.parametrize(
    "accept",
    ["text/html", "text/event-stream", f"{MODERN};q=0", "*/*;q=0", f"{LEGACY};charset=utf-16", f"{LEGACY};q=x", ","],
)
def test_who_reads_neither_is_told_what_there_is(client: TestClient, accept: str) -> None:
    answer = ask(client, SAY, accept)
    assert (answer.status_code, code_of(answer)) == (406, "NOT_ACCEPTABLE")
    assert MODERN in answer.text


@pytest.mark.parametrize("media", [LEGACY, MODERN])
def test_an_answer_says_its_media_type_and_encoding(client: TestClient, media: str) -> None:
    for query in ["{ say }", "{"]:
        assert ask(client, {"query": query}, media).headers["content-type"] == f"{media}; charset=utf-8"


# ---- What the client sends


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_only_post_asks(client: TestClient, method: str) -> None:
    answer = client.request(method, "/graphql?query={say}", headers={"accept": "*/*"})
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")
    assert method == "HEAD" or code_of(answer) == "METHOD_NOT_ALLOWED"


@pytest.mark.parametrize(
    "kind",
    [
        "",
        "text/plain",
        "application/graphql",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=b",
        "application/jsonp",
        "application/json; charset=iso-8859-1",
        "text/plain, application/json",
    ],
)
def test_requests_are_json_in_utf8(client: TestClient, kind: str) -> None:
    answer = ask(client, SAY, content_type=kind)
    assert (answer.status_code, code_of(answer)) == (415, "UNSUPPORTED_MEDIA_TYPE")
    assert answer.headers["accept"] == "application/json"


def test_a_request_without_a_content_type_is_refused(client: TestClient) -> None:
    assert client.post("/graphql", content=b'{"query": "{ say }"}').status_code == 415


def test_who_sends_files_along_is_shown_the_way(client: TestClient) -> None:
    assert "fileUploadCreate" in ask(client, "--b--", content_type="multipart/form-data; boundary=b").text


@pytest.mark.parametrize("encoding", ["gzip", "br", "identity, gzip"])
def test_packed_requests_are_refused(client: TestClient, encoding: str) -> None:
    assert ask(client, SAY, content_encoding=encoding).status_code == 415


@pytest.mark.parametrize("kind", ['application/json; charset="UTF-8"', "Application/JSON;charset=utf8"])
def test_utf8_may_be_said(client: TestClient, kind: str) -> None:
    assert ask(client, SAY, content_type=kind, content_encoding="identity").json() == {"data": {"say": "hi"}}


@pytest.mark.parametrize(
    "more",
    [
        {"variables": None, "operationName": None, "extensions": None},
        {"operationName": ""},
        {"extensions": {"any": {"thing": 1}}},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}},
        {"id": 1, "documentId": [], "query ": 5, "onError": "NULL"},
    ],
)
def test_what_we_do_not_know_does_not_harm(client: TestClient, more: dict[str, Any]) -> None:
    assert ask(client, SAY | more).json() == {"data": {"say": "hi"}}


def test_a_byte_order_mark_is_skipped(client: TestClient) -> None:
    assert ask(client, b"\xef\xbb\xbf\n" + json.dumps(SAY).encode()).json() == {"data": {"say": "hi"}}


def test_texts_are_unicode(client: TestClient) -> None:
    assert ask(client, {"query": '{ say(text: "Łódź 🏃") }'}).json() == {"data": {"say": "Łódź 🏃"}}


@pytest.mark.parametrize("media", [LEGACY, MODERN])
@pytest.mark.parametrize(
    "body",
    [
        "",
        " \n",
        "\xef\xbb\xbf",
        "nonsense",
        '{"query":',
        "{}",
        '{"qeury": "{ say }"}',
        '{"query": 5}',
        '{"query": ["{ say }"]}',
        '{"query": "{ say }", "variables": [7]}',
        '{"query": "{ say }", "variables": "{}"}',
        '{"query": "{ say }", "operationName": 1}',
        '{"query": "{ say }", "operationName": false}',
        '{"query": "{ say }", "extensions": []}',
        '{"query": "{ say }"}'.encode("utf-16"),
    ],
)
def test_what_is_no_request_is_400_for_everybody(client: TestClient, body: str | bytes, media: str) -> None:
    answer = ask(client, body, media)
    assert (answer.status_code, code_of(answer)) == (400, "MALFORMED_REQUEST")


@pytest.mark.parametrize("media", [LEGACY, MODERN])
@pytest.mark.parametrize("batch", [[], BATCH, BATCH * 2])
def test_batches_are_refused(client: TestClient, batch: list[Any], media: str) -> None:
    answer = ask(client, batch, media)
    assert (answer.status_code, code_of(answer)) == (400, "BATCHING_OFF")


# ---- What becomes of a well-formed request


@pytest.mark.parametrize(("media", "status"), [(LEGACY, 200), (MODERN, 400)])
@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"query": ""}, "SYNTAX_ERROR"),
        ({"query": "{"}, "SYNTAX_ERROR"),
        ({"query": "{ nothing }"}, "BAD_REQUEST"),
        ({"query": "{ say } fragment f on Query { say }"}, "BAD_REQUEST"),
        ({"query": "fragment f on Query { say }"}, "BAD_REQUEST"),
        ({"query": "query a { say } query b { say }"}, "BAD_REQUEST"),
        ({"query": "query a { say }", "operationName": "b"}, "BAD_REQUEST"),
        ({"query": "query ($n: Int!) { people(first: $n) { nodes { name } } }"}, "BAD_REQUEST"),
        ({"query": "subscription { count }"}, "WEBSOCKET_NEEDED"),
        ({"query": "{ " + "me { friend " * 16 + "{ name }" + " }" * 17}, "QUERY_TOO_DEEP"),
        ({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}, "PERSISTED_QUERY_NOT_SUPPORTED"),
    ],
)
def test_what_cannot_be_run_is_400_to_who_knows_it_is_ours(
    client: TestClient, body: Any, code: str, media: str, status: int
) -> None:
    answer = ask(client, body, media)
    assert (answer.status_code, code_of(answer)) == (status, code)


@pytest.mark.parametrize("media", [LEGACY, MODERN])
@pytest.mark.parametrize("field", ["refused", "ruledOut", "broken"])
def test_an_error_of_a_field_is_200_beside_its_data(client: TestClient, field: str, media: str) -> None:
    answer = ask(client, {"query": f"{{ {field} }}"}, media)
    assert (answer.status_code, answer.json()["data"]) == (200, None)


def test_of_several_operations_one_is_named(client: TestClient) -> None:
    document = 'query a { say(text: "a") } query b { say(text: "b") }'
    assert ask(client, {"query": document, "operationName": "b"}).json() == {"data": {"say": "b"}}


def test_the_door_to_subscriptions_is_named(client: TestClient) -> None:
    assert "graphql-transport-ws" in ask(client, {"query": "subscription { count }"}).text


# ---- What guards say before anything is run


@pytest.mark.parametrize("media", [LEGACY, MODERN])
def test_without_a_database_the_answer_is_still_one(media: str) -> None:
    async def guard(connection: HTTPConnection, response: Answer | None) -> Any:
        raise OperationalError("the connection is closed")

    lost = TestClient(Starlette(routes=[Route("/graphql", GraphQLView(schema, guard))]))
    answer = lost.post("/graphql", json=SAY, headers={"accept": media})
    assert (answer.status_code, code_of(answer)) == (503, "UNAVAILABLE")


@pytest.mark.parametrize("media", [LEGACY, MODERN])
@pytest.mark.parametrize(
    ("code", "status", "header"),
    [("UNAUTHENTICATED", 401, "www-authenticate"), ("RATE_LIMITED", 429, "retry-after"), ("FORBIDDEN", 403, None)],
)
def test_guards_have_statuses_and_headers(code: str, status: int, header: str | None, media: str) -> None:
    async def guard(connection: HTTPConnection, response: Answer | None) -> Any:
        assert response is not None
        response.headers["Retry-After"] = "7"
        raise GraphQLError("Not like this.", extensions={"code": code})

    guarded = TestClient(Starlette(routes=[Route("/graphql", GraphQLView(schema, guard))]))
    answer = guarded.post("/graphql", json=SAY, headers={"accept": media})
    assert (answer.status_code, code_of(answer)) == (status, code)
    assert header is None or answer.headers[header]
