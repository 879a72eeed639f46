"""The edge: who may come in, how large, and what every answer carries."""

import asyncio
import json
import logging
import threading
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
import uvicorn
import websockets
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect
from tests.core.servers import free_port
from tests.core.small_api import app
from tests.patience import PATIENCE
from websockets.exceptions import InvalidStatus

from ringbook.core.http import request_id
from ringbook.core.http.json import read_object
from ringbook.limits import KIB, MIB

OURS = {"origin": "http://testserver", "x-ringbook": "1"}
COOKIE = {"cookie": "ringbook=secret"}
SAY = {"query": "{ say }"}
PROTOCOL = "graphql-transport-ws"


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(app, raise_server_exceptions=False) as open_client:
        yield open_client


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The same application behind a real uvicorn; answers host:port."""
    port = free_port()
    running = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", lifespan="off", ws_max_size=65536))
    thread = threading.Thread(target=running.run)
    thread.start()
    while not running.started:
        threading.Event().wait(0.01)
    yield f"127.0.0.1:{port}"
    running.should_exit = True
    thread.join()


# ---- Who may change something


@pytest.mark.parametrize("cookie", [{}, COOKIE])
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"origin": "http://testserver", "x-ringbook": "1"}, 200),
        ({"origin": "http://testserver:80", "x-ringbook": "1"}, 200),
        ({"sec-fetch-site": "same-origin", "x-ringbook": "1"}, 200),
        ({"authorization": "Bearer key"}, 200),
        ({"origin": "https://evil.example", "authorization": "bearer key"}, 200),
        ({"origin": "http://testserver"}, 403),
        ({"sec-fetch-site": "same-origin"}, 403),
        ({"x-ringbook": "1"}, 403),
        ({"origin": "null", "x-ringbook": "1"}, 403),
        ({"origin": "", "x-ringbook": "1"}, 403),
        ({"origin": "https://evil.example", "x-ringbook": "1"}, 403),
        ({"origin": "http://testserver.evil.example", "x-ringbook": "1"}, 403),
        ({"origin": "http://testserver:8080", "x-ringbook": "1"}, 403),
        ({"origin": "http://testserver@evil.example", "x-ringbook": "1"}, 403),
        ({"origin": "http://[", "x-ringbook": "1"}, 403),
        ({"sec-fetch-site": "same-site", "x-ringbook": "1"}, 403),
        ({"sec-fetch-site": "cross-site", "x-ringbook": "1"}, 403),
        ({"sec-fetch-site": "none", "x-ringbook": "1"}, 403),
        ({"authorization": "Basic key"}, 403),
        ({}, 403),
    ],
)
def test_graphql_hears_our_pages_and_api_keys(
    client: TestClient, headers: dict[str, str], cookie: dict[str, str], status: int
) -> None:
    answer = client.post("/graphql", json=SAY, headers=headers | cookie)
    assert answer.status_code == status
    assert ("error" in answer.json()) == (status == 403)


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        ("PUT", "/files/1", {}, 200),  # an upload to a signed address: nobody's cookie is used
        ("PUT", "/files/1", COOKIE, 403),
        ("PUT", "/files/1", COOKIE | OURS, 200),
        ("GET", "/files/1", COOKIE, 200),
        ("POST", "/api/v1/cti", {}, 200),
        ("POST", "/api/v1/cti", {"origin": "https://evil.example"}, 200),
        ("POST", "/api/v1/ctix", COOKIE, 403),
        ("POST", "/graphql/", {}, 403),
    ],
)
def test_changes_that_carry_a_cookie_need_our_origin(
    client: TestClient, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    assert client.request(method, path, headers=headers).status_code == status


# ---- Sockets


@pytest.mark.parametrize(
    ("origin", "status"),
    [("same", 101), (None, 101), ("null", 403), ("https://evil.example", 403), ("http://127.0.0.1:1", 403)],
)
async def test_sockets_open_for_our_pages_only(server: str, origin: str | None, status: int) -> None:
    found = f"http://{server}" if origin == "same" else origin
    connect = websockets.connect(f"ws://{server}/graphql", subprotocols=[PROTOCOL], origin=found)  # type: ignore
    if status == 101:
        async with connect as socket:
            assert socket.subprotocol == PROTOCOL
    else:
        with pytest.raises(InvalidStatus) as refusal:
            await connect
        assert refusal.value.response.status_code == status


async def test_a_forged_fetch_header_does_not_open_a_socket(server: str) -> None:
    headers = {"sec-fetch-site": "same-origin"}
    with pytest.raises(InvalidStatus):
        await websockets.connect(
            f"ws://{server}/graphql",
            subprotocols=[PROTOCOL],  # type: ignore
            origin="https://evil.example",  # type: ignore
            additional_headers=headers,
        )


async def talk(server: str, *messages: Any, count: int = 99) -> list[Any]:
    """The first `count` that come back, or all until the socket closes; a close as (code, reason)."""
    heard: list[Any] = []
    async with websockets.connect(f"ws://{server}/graphql", subprotocols=[PROTOCOL]) as socket:  # type: ignore
        for message in messages:
            await socket.send(message if isinstance(message, str | bytes) else json.dumps(message))
        try:
            async with asyncio.timeout(PATIENCE):
                while len(heard) < count:
                    frame = await socket.recv()
                    assert isinstance(frame, str)
                    heard.append(json.loads(frame))
        except websockets.ConnectionClosed as closed:
            heard.append((closed.rcvd.code, closed.rcvd.reason) if closed.rcvd else closed)
    return heard


INIT = {"type": "connection_init"}


def subscribe(query: Any, **more: Any) -> dict[str, Any]:
    return {"type": "subscribe", "id": "1", "payload": {"query": query} | more}


async def test_a_subscription_runs_over_text_frames(server: str) -> None:
    ack, *events, complete = await talk(server, INIT, subscribe("subscription { count(to: 2) }"), count=4)
    assert ack == {"type": "connection_ack"}
    assert [event["payload"]["data"] for event in events] == [{"count": 0}, {"count": 1}]
    assert complete == {"id": "1", "type": "complete"}


@pytest.mark.parametrize(
    "query",
    ["", "{ say", "{ " + "x" * 500 + " ", '{ say(text: "' + "y" * 500 + " }", "query a { say } query b { say }"],
)
async def test_a_syntax_error_ends_the_operation_not_the_socket(server: str, query: str) -> None:
    messages = INIT, subscribe(query, operationName="c" * 300), {"type": "ping"}
    _, answer, pong = await talk(server, *messages, count=3)
    answer, pong = sorted([answer, pong], key=lambda message: message["type"])
    assert answer["type"] == "error"
    assert answer["payload"][0]["extensions"]["code"] in {"SYNTAX_ERROR", "BAD_REQUEST"}
    assert pong == {"type": "pong"}


@pytest.mark.parametrize(
    "message",
    [
        "[]",
        "5",
        "null",
        '"x"',
        "{",
        "",
        "{}",
        '{"type": 5}',
        '{"type": ["subscribe"]}',
        '{"type": "' + "x" * 500 + '"}',
        '{"type": "subscribe"}',
        '{"type": "subscribe", "id": [], "payload": {"query": "{say}"}}',
        '{"type": "subscribe", "id": "1", "payload": []}',
        '{"type": "subscribe", "id": "1", "payload": {"query": 5}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{say}", "variables": []}}',
        '{"type": "subscribe", "id": "1", "payload": {"query": "{say}", "operationName": {}}}',
        '{"type": "complete"}',
        '{"type": "complete", "id": {}}',
        '{"type": "ping", "payload": ' + "[" * 40 + "]" * 40 + "}",
        '{"type": "ping", "payload": "\\u0000"}',
        '{"type": "ping", "payload": "\\ud800"}',
        b"binary",
    ],
)
async def test_a_malformed_message_closes_the_socket_with_4400(server: str, message: str | bytes) -> None:
    *_, last = await talk(server, INIT, message)
    assert last[0] == 4400


async def test_subscribe_before_init_is_refused(server: str) -> None:
    assert await talk(server, subscribe("{ say }")) == [(4401, "Unauthorized")]


async def test_the_twenty_first_operation_on_a_socket_is_refused(server: str) -> None:
    messages = [subscribe("subscription { silence }") | {"id": str(number)} for number in range(21)]
    heard = await talk(server, INIT, *messages, {"type": "ping"}, count=3)
    assert {message["id"] for message in heard if message["type"] == "error"} == {"20"}


@pytest.mark.parametrize("protocols", [["graphql-ws"], []])
def test_other_protocols_are_refused(client: TestClient, protocols: list[str]) -> None:
    with client.websocket_connect("/graphql", subprotocols=protocols, headers=OURS) as socket:
        with pytest.raises(WebSocketDisconnect) as refusal:
            socket.receive_json()
        assert refusal.value.code == 4406


# ---- Sizes and shapes


def text_of(size: int) -> str:
    body = json.dumps({"query": "{ say }", "extensions": {"pad": ""}})
    return body.replace('""', '"' + "x" * (size - len(body)) + '"')


JSON_KIND = {"content-type": "application/json"}


@pytest.mark.parametrize("announced", [True, False])
@pytest.mark.parametrize(
    ("path", "kind", "limit"),
    [
        ("/graphql", "application/json", MIB),
        ("/files/1", "application/json", MIB),
        ("/api/v1/cti", "application/json", 64 * KIB),
        ("/api/v1/cti", "text/plain", 64 * KIB),
    ],
)
def test_bodies_fit_or_are_refused(server: str, path: str, kind: str, limit: int, announced: bool) -> None:
    method = "PUT" if path == "/files/1" else "POST"
    headers = {"origin": f"http://{server}", "x-ringbook": "1", "content-type": kind}
    for size, status in [(limit, 200), (limit + 1, 413)]:
        body = text_of(size).encode()
        content = body if announced else (body[start : start + 50_000] for start in range(0, size, 50_000))
        answer = httpx2.request(method, f"http://{server}{path}", content=content, headers=headers)
        assert answer.status_code == status
        assert ("error" in answer.json()) == (status == 413)
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_uploads_may_be_larger(client: TestClient) -> None:
    for path, kind in [("/files/1", "image/png"), ("/api/v1/uploads/1", "application/json")]:
        answer = client.put(path, content=b"x" * (MIB + 1), headers={"content-type": kind})
        assert answer.json() == {"bytes": MIB + 1}


@pytest.mark.parametrize("length", ["-1", "abc", "9" * 30, "1e9"])
def test_a_strange_length_is_refused(client: TestClient, length: str) -> None:
    headers = OURS | JSON_KIND | {"content-length": length}
    assert client.post("/graphql", content=b"{}", headers=headers).status_code == 413


def nested_json(depth: int) -> str:
    inner = "[" * (depth - 2) + "]" * (depth - 2)
    return '{"query": "{ say }", "variables": {"x": %s}}' % inner  # noqa: UP031


def test_json_may_nest_32_deep(client: TestClient) -> None:
    for depth, status in [(32, 200), (33, 400), (1_000, 400), (100_000, 400)]:
        answer = client.post("/graphql", content=nested_json(depth), headers=OURS | JSON_KIND)
        assert answer.status_code == status, depth


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{",
        "5",
        "null",
        '"x"',
        "[]",
        '[{"query": "{ say }"}]',
        "{}",
        '{"query": null}',
        '{"query": 5}',
        '{"query": "{ say }", "variables": []}',
        '{"query": "{ say }", "variables": {"x": NaN}}',
        '{"query": "{ say }", "variables": {"x": 1%s}}' % ("0" * 400),
        '{"query": "{ say }", "variables": {"x": "\\u0000"}}',
        '{"query": "{ say }", "variables": {"\\u0000": 1}}',
        '{"query": "{ say }", "variables": {"x": ["\\ud800"]}}',
        '{"query": "query a { say }", "operationName": {}}',
        b'{"query": "\xff\xfe"}',
        b"\x00",
    ],
)
def test_what_is_not_a_request_is_the_clients_mistake(client: TestClient, body: str | bytes) -> None:
    answer = client.post("/graphql", content=body, headers=OURS | JSON_KIND)
    assert answer.status_code == 400
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "variables",
    [{"x": 2**31}, {"x": 10**18}, {"x": "y" * 1_000_000}, {"x": 1e308}, {"x": "\\u0000"}, {"y" * 1_000: 1}],
)
def test_odd_values_are_nobodys_accident(client: TestClient, variables: Any) -> None:
    body = {"query": "query ($x: Int) { people(first: $x) { nodes { name } } }", "variables": variables}
    answer = client.post("/graphql", json=body, headers=OURS)
    assert answer.status_code == 200
    assert "INTERNAL" not in answer.text


def test_an_escaped_backslash_is_no_nul() -> None:
    assert read_object(r'{"x": "\\u0000"}') == {"x": r"\u0000"}


# ---- Errors and their names


def errors(client: TestClient, query: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.post("/graphql", json={"query": query}, headers=OURS).json()["errors"]
    return found


def test_an_unexpected_error_is_masked_and_logged_once(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    answer = client.post("/graphql", json={"query": "{ broken }"}, headers=OURS)
    [error] = answer.json()["errors"]
    assert error["message"] == "Something went wrong on our side."
    assert error["path"] == ["broken"]
    assert error["extensions"] == {"code": "INTERNAL", "requestId": answer.headers["x-request-id"]}
    assert "hunter2" not in answer.text
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert answer.headers["x-request-id"] in record.getMessage()
    assert "hunter2" in caplog.text


async def test_it_is_masked_over_a_socket_too(server: str) -> None:
    for query in ["{ broken }", "subscription { breaks }"]:
        heard = await talk(server, INIT, subscribe(query), count=3)
        assert "hunter2" not in str(heard)
        [error] = next(message for message in heard if (message.get("payload") or {}).get("errors"))["payload"][
            "errors"
        ]
        assert error["extensions"]["code"] == "INTERNAL"
        assert len(error["extensions"]["requestId"]) == 32


@pytest.mark.parametrize(
    ("query", "code", "message"),
    [
        ("{ refused }", "CLOSED", "Not today."),
        ("{ ruledOut }", "OUT_OF_RANGE", "Ask for less."),
        ("{ say", "SYNTAX_ERROR", "Syntax Error: Expected Name, found <EOF>."),
        ("{ nothing }", "BAD_REQUEST", "Cannot query field 'nothing' on type 'Query'."),
        ("query ($n: Int!) { people(first: $n) { nodes { name } } }", "BAD_REQUEST", None),
    ],
)
def test_what_is_said_on_purpose_is_heard(
    client: TestClient, caplog: pytest.LogCaptureFixture, query: str, code: str, message: str | None
) -> None:
    [error] = errors(client, query)
    assert error["extensions"]["code"] == code
    assert error["extensions"]["requestId"]
    assert message in {None, error["message"]}
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_a_crash_outside_graphql_is_masked_too(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    answer = client.get("/crash")
    assert answer.status_code == 500
    assert answer.json() == {
        "error": "Something went wrong on our side.",
        "requestId": answer.headers["x-request-id"],
    }
    assert answer.headers["content-security-policy"]
    assert caplog.text.count("Traceback") == 1


async def test_whoever_leaves_in_the_middle_is_no_mishap(server: str, caplog: pytest.LogCaptureFixture) -> None:
    host, _, port = server.partition(":")
    _, writer = await asyncio.open_connection(host, int(port))
    head = f"POST /graphql HTTP/1.1\r\nhost: {server}\r\norigin: http://{server}\r\nx-ringbook: 1\r\n"
    writer.write(f"{head}content-type: application/json\r\ncontent-length: 90\r\n\r\n{{".encode())
    await writer.drain()
    with caplog.at_level(logging.INFO, "ringbook"):
        writer.close()
        async with asyncio.timeout(PATIENCE):
            while "given up" not in caplog.text:
                await asyncio.sleep(0.01)
    assert "Traceback" not in caplog.text


def test_every_request_has_a_name_of_its_own(client: TestClient) -> None:
    names = {client.get("/files/1", headers={"x-request-id": "mine"}).headers["x-request-id"] for _ in range(3)}
    assert len(names) == 3
    assert "mine" not in names
    assert request_id() == ""


# ---- Headers


@pytest.mark.parametrize("path", ["/graphql", "/files/1", "/missing", "/crash"])
def test_every_answer_tells_the_browser_what_to_refuse(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"].split("; ")
    assert "script-src 'self'" in policy
    assert {"object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"} <= set(policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "strict-transport-security" not in headers


def test_over_tls_the_browser_is_told_to_stay_there() -> None:
    assert TestClient(app, base_url="https://testserver").get("/files/1").headers["strict-transport-security"]
