"""Limits that are set by the environment hold; and hostile documents are answered about as quickly as others."""

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from starlette.testclient import TestClient
from tests.api import Api
from tests.cast import Cast
from tests.core.small_api import app

from ringbook.limits import Limits, limits
from ringbook.settings import settings as configured

OURS = {"origin": "http://testserver", "x-ringbook": "1"}
CONTACTS = "query($first: Int!, $filter: ContactFilter) { contacts(first: $first, filter: $filter) { nodes { id } } }"
UPLOAD = """mutation($input: FileUploadInput!) { fileUploadCreate(input: $input) {
  userErrors { code } } }"""


async def codes_of(api: Api, document: str, **variables: Any) -> list[str]:
    answer = (await api.post(document, variables)).json()
    refused = next(iter((answer.get("data") or {"none": None}).values())) or {}
    return [error["extensions"]["code"] for error in answer.get("errors") or []] + [
        error["code"] for error in refused.get("userErrors") or []
    ]


async def test_a_limit_that_is_set_holds(api: Api, cast: Cast, limited: Callable[..., None]) -> None:
    ola = api.as_(cast.ola)
    names = {"lastName": {"in": ["x"] * 250}}
    assert await codes_of(ola, CONTACTS, first=100, filter=names) == []
    assert await codes_of(ola, CONTACTS, first=101) == ["OUT_OF_RANGE"]
    assert await codes_of(ola, CONTACTS, first=1, filter={"lastName": {"in": ["x"] * 251}}) == ["TOO_MANY"]
    file = {"name": "a.txt", "size": 25 * 1024 * 1024}
    assert await codes_of(ola, UPLOAD, input=file) == []
    assert await codes_of(ola, UPLOAD, input=file | {"size": file["size"] + 1}) == ["FILE_TOO_LARGE"]  # type: ignore
    limited(first=3, listed=2, attachment_bytes=2**20)
    assert await codes_of(ola, CONTACTS, first=3) == []
    assert await codes_of(ola, CONTACTS, first=4) == ["OUT_OF_RANGE"]
    assert await codes_of(ola, CONTACTS, first=3, filter={"lastName": {"in": ["x"] * 3}}) == ["TOO_MANY"]
    assert await codes_of(ola, UPLOAD, input=file | {"size": 2**20 + 1}) == ["FILE_TOO_LARGE"]


async def test_the_answer_of_the_app_says_what_it_cost(api: Api, cast: Cast) -> None:
    answer = await api.as_(cast.ola).post(CONTACTS, {"first": 100})
    assert answer.json()["extensions"]["cost"] == {"requested": 100, "limit": 10_000, "points": 2}
    assert answer.headers["ratelimit-policy"] == '"user";q=6000;w=60'


def test_a_limit_that_makes_no_sense_is_refused(limited: Callable[..., None]) -> None:
    limited(depth=0)
    with pytest.raises(ValidationError):
        limits()
    limited(depth=1, rate_key=0)
    assert limits().rate_key == 0


def test_an_empty_variable_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RINGBOOK_LIMIT_DEPTH", "")
    assert Limits().depth == 15


# ---- Hosts


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("crm.example.com", 200),
        ("CRM.example.com:8443", 200),
        ("crm.example.com.", 200),
        ("a.example.org", 200),
        ("public.example", 200),
        ("evil.example", 400),
        ("crm.example.com.evil.example", 400),
        ("crm.example.com@evil.example", 400),
        ("[", 400),
        ("", 400),
    ],
)
def test_only_names_of_ours_are_answered(host: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(configured(), "hosts", "crm.example.com, *.example.org")
    monkeypatch.setattr(configured(), "public_url", "https://public.example")
    with TestClient(app) as client:
        assert client.get("/files/1", headers={"host": host}).status_code == status


# ---- Hostile documents

FIELDS = st.sampled_from(["name", "friend", "friends", "friends(first: 100)", "a: name", "b: friend", "__typename"])
PART = st.recursive(
    st.one_of(FIELDS, st.integers(0, 9).map("...f{}".format)),
    lambda inner: st.tuples(
        st.sampled_from(["friend", "c: friend", "... on Person", "...", "... @include(if: true)"]),
        st.lists(inner, min_size=1, max_size=6).map(" ".join),
    ).map(lambda pair: f"{pair[0]} {{ {pair[1]} }}"),
    max_leaves=30,
)
DOCUMENT = st.tuples(st.lists(PART, min_size=1, max_size=5), st.lists(PART, max_size=10)).map(
    lambda parts: (
        f"{{ me {{ {' '.join(parts[0])} }} }}"
        + "".join(f" fragment f{number} on Person {{ {part} }}" for number, part in enumerate(parts[1]))
    )
)
ENOUGH = 0.25
"""Seconds of the processor, for the slowest of them on a busy machine."""


def seconds(client: TestClient, document: str) -> float:
    started = time.process_time()
    answer = client.post("/graphql", json={"query": document}, headers=OURS)
    assert answer.status_code in (200, 400)
    assert "INTERNAL" not in answer.text
    return time.process_time() - started


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(app) as open_client:
        yield open_client


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(DOCUMENT)
def test_made_up_documents_are_answered_at_once(client: TestClient, document: str) -> None:
    assert seconds(client, document) < ENOUGH or seconds(client, document) < ENOUGH


@pytest.mark.parametrize(
    "document",
    [
        "{" + "a:say " * 3_300 + "}",
        "{" + " ".join(f"a{number}:say" for number in range(1_900)) + "}",
        "{ me { ...a } } fragment a on Person { ...b } fragment b on Person { ...a }",
        "{ me { ...f0 } }" + "".join(f" fragment f{n} on Person {{ ...f{(n + 1) % 60} }}" for n in range(60)),
    ],
    ids=["an alias 3 300 times", "1 900 aliases", "a cycle", "a long cycle"],
)
def test_a_hostile_document_takes_little_longer_than_a_large_one(client: TestClient, document: str) -> None:
    large = max(0.02, min(seconds(client, "{" + "say " * 990 + "}") for _ in range(3)))
    assert min(seconds(client, document) for _ in range(3)) < 5 * large
