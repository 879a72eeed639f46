"""Apollo Client and urql on one trip against a real server, and the audits of the specification."""

from typing import Any

import pytest
from tests.clients.conftest import Desk

OFF = {
    "5A70": "GET is off: addresses are logged and kept, and a document in them with its names and numbers.",
    "D6D5": "GET is off.",
    "6A70": "GET is off.",
}
"""Audits of what a server MAY do and we don't."""


@pytest.mark.parametrize(
    ("program", "error", "prefix"),
    [("apollo.ts", "CombinedGraphQLErrors", ""), ("urql.ts", "CombinedError", "[GraphQL] ")],
)
def test_a_client_reads_changes_hears_and_shows_errors(desk: Desk, program: str, error: str, prefix: str) -> None:
    story = bare(desk.node(program))
    first, second = story["pages"]
    assert first["nodes"] == [{"id": desk.ewa, "displayName": "Ewa Adamska", "phones": [{"national": "601 602 603"}]}]
    assert (first["totalCount"], first["pageInfo"]["hasNextPage"]) == (2, True)
    assert second["nodes"] == [{"id": desk.jan, "displayName": "Jan Zając", "phones": []}]
    assert second["pageInfo"]["hasNextPage"] is False

    changed = {"id": desk.ewa, "version": 2, "city": "Gdynia"}
    assert story["updated"] == {"contact": changed, "userErrors": []}
    assert story["heard"] == changed
    blank = {"code": "BLANK", "message": "Give the contact a last name.", "path": ["lastName"]}
    assert story["refused"] == {"contact": None, "userErrors": [blank]}

    for name, code, message in [
        ("misspelt", "BAD_REQUEST", "Cannot query field 'shoeSize' on type 'Contact'."),
        ("tooMany", "OUT_OF_RANGE", "Ask for 1 to 100 rows at a time."),
        ("stranger", "INVALID_API_KEY", "This API key is not valid: it was mistyped, has expired or was revoked."),
        ("unheard", "NOT_FOUND", "This record does not exist, or you may not see it."),
    ]:
        assert story[name] == {"name": error, "message": prefix + message, "codes": [code]}


def test_the_audits_of_graphql_over_http_pass(desk: Desk) -> None:
    audits = desk.node("audits.ts")
    assert len(audits) > 60
    assert {audit["id"] for audit in audits if audit["status"] != "ok"} == OFF.keys()
    assert all(" MAY " in f" {audit['name']} " for audit in audits if audit["id"] in OFF)


def bare(told: Any) -> Any:
    """Without the type names that Apollo asks for everywhere."""
    if isinstance(told, list):
        return [bare(each) for each in told]
    if isinstance(told, dict):
        return {name: bare(value) for name, value in told.items() if name != "__typename"}
    return told
