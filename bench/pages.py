"""A page of the API over HTTP, against the rows it is made of, read by psycopg."""

import json
from collections.abc import Callable
from http.client import HTTPConnection
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import psycopg

from bench.figures import Line, compared
from bench.house import House
from ringbook.core.ids import global_id

LIST = """
{
  contacts(first: 50) {
    nodes {
      id displayName initials city updatedAt
      stage { id name colour } organization { id displayName }
      phones { id national kind main } emails { address main } tags { id name colour }
    }
    pageInfo { hasNextPage endCursor }
  }
}
"""
TIMELINE = """
query Timeline($id: ID!) {
  contact(id: $id) {
    timeline(first: 30) {
      nodes {
        id seq at name by { name user { id } } changes { field before after }
        subject { __typename ... on Call { id state direction national startedAt user { id name } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
"""
WARM = 10
"""Answers that are not counted."""


def measure(house: House, rounds: int) -> list[Line]:
    site = HTTPConnection(urlsplit(house.site).netloc)
    with psycopg.connect(house.database, autocommit=True) as database:
        ewa = one(database, "SELECT id FROM contact WHERE first_name = 'Ewa' AND city = 'Kraków' ORDER BY id LIMIT 1")
        timeline = {"query": TIMELINE, "variables": {"id": global_id("Contact", ewa)}}
        pages: list[tuple[str, Callable[[], object], Callable[[], object]]] = [
            ("50 contacts of 10 000", lambda: ask(site, house, {"query": LIST}), lambda: contact_rows(database)),
            ("30 entries of a timeline", lambda: ask(site, house, timeline), lambda: story_rows(database, ewa)),
        ]
        found = [line for what, page, rows in pages for line in _in_turn(what, page, rows, rounds)]
    site.close()
    return found


def _in_turn(what: str, page: Callable[[], object], rows: Callable[[], object], rounds: int) -> list[Line]:
    times = [(_timed(page), _timed(rows)) for _ in range(WARM + rounds)][WARM:]
    ours, least = zip(*times, strict=True)
    return compared(what, ours, least, "the same rows by psycopg")


def _timed(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def ask(site: HTTPConnection, house: House, question: dict[str, Any]) -> bytes:
    """The answer to a GraphQL question."""
    headers = {"Content-Type": "application/json", "X-Ringbook": "1", "Origin": house.site}
    headers["Cookie"] = f"ringbook={house.listeners[0].token}"
    site.request("POST", "/graphql", json.dumps(question), headers)
    answer = site.getresponse().read()
    assert b'"errors"' not in answer, answer
    return answer


def contact_rows(database: psycopg.Connection[Any]) -> None:
    contacts = database.execute(
        "SELECT id, first_name, last_name, city, updated_at, sort_name, stage_id, organization_id FROM contact"
        " WHERE deleted_at IS NULL ORDER BY sort_name, id LIMIT 51"
    ).fetchall()
    ids = [row[0] for row in contacts]
    for sql, keys in (
        ("SELECT id, name, colour FROM stage WHERE id = ANY(%s)", [row[6] for row in contacts]),
        ("SELECT id, name FROM organization WHERE id = ANY(%s)", [row[7] for row in contacts]),
        ("SELECT contact_id, id, number, e164, kind, main FROM phone_number WHERE contact_id = ANY(%s)", ids),
        ("SELECT contact_id, address, main FROM email_address WHERE contact_id = ANY(%s)", ids),
        ("SELECT contact_id, id, name, colour FROM contact_tag, tag WHERE id = tag_id AND contact_id = ANY(%s)", ids),
    ):
        assert database.execute(sql, [keys]).fetchall()


def story_rows(database: psycopg.Connection[Any], contact: UUID) -> None:
    story = database.execute(
        "SELECT e.id, e.seq, e.at, e.name, e.by_id, e.by_name, e.subject_type, e.subject_id FROM event_link l"
        " JOIN event e ON e.id = l.event_id WHERE l.subject_id = %s AND l.story ORDER BY l.event_id DESC LIMIT 31",
        [contact],
    ).fetchall()
    for sql, keys in (
        ("SELECT event_id, field, before, after FROM field_change WHERE event_id = ANY(%s)", [row[0] for row in story]),
        ("SELECT c.id, c.state, c.direction, c.national, c.started_at, u.id, u.name FROM call c"
         " LEFT JOIN user_account u ON u.id = c.user_id WHERE c.id = ANY(%s)", [row[7] for row in story]),
    ):  # fmt: skip
        database.execute(sql, [keys]).fetchall()


def one(database: psycopg.Connection[Any], sql: str) -> Any:
    """The one value that a statement answers."""
    row = database.execute(sql).fetchone()
    assert row
    return row[0]
