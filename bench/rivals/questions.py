"""The same questions in each system's words, with forty variables each."""

from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Self
from uuid import UUID

import orjson
from tortoise import connections

from bench.rivals.documents import POSTGRAPHILE, RINGBOOK
from ringbook.core.ids import global_id

QUESTIONS = ("list", "list, counted", "card", "search", "phone", "node", "update")
VARIANTS = 40
Variables = list[dict[str, Any]]


@dataclass(frozen=True)
class Place:
    """What is there to be asked for. marks: sort name and id of the rows at which pages begin."""

    crm: str
    ids: list[str]
    marks: list[tuple[str, str]]
    words: list[str]
    digits: list[str]

    @classmethod
    async def of(cls) -> Self:
        """Of the largest Crm."""
        crm = (await _read("SELECT crm_id AS one FROM contact GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"))[0]["one"]
        some = f"FROM contact WHERE crm_id = '{crm}' AND deleted_at IS NULL"
        marks = await _read(
            f"SELECT sort_name, id::text FROM (SELECT *, row_number() OVER (ORDER BY sort_name, id) AS n {some}) c"
            f" WHERE mod(n, 50) = 0 ORDER BY n LIMIT {VARIANTS}"
        )
        ids = await _read(f"SELECT id::text AS one {some} ORDER BY md5(id::text) LIMIT {VARIANTS}")
        words = await _read(
            f"SELECT lower(left(last_name, 5)) AS one {some} AND length(last_name) > 4 GROUP BY 1"
            f" ORDER BY md5(lower(left(last_name, 5))) LIMIT {VARIANTS}"
        )
        digits = await _read(
            f"SELECT right(e164, 7) AS one FROM phone_number WHERE contact_id IN (SELECT id {some})"
            f" AND e164 IS NOT NULL ORDER BY md5(id::text) LIMIT {VARIANTS}"
        )
        plain = [[row["one"] for row in rows] for rows in (ids, words, digits)]
        return cls(str(crm), plain[0], [(row["sort_name"], row["id"]) for row in marks], plain[1], plain[2])


def bodies(system: str, question: str, place: Place) -> list[bytes]:
    """Requests to send. Raises KeyError for a system or a question that is none."""
    return [orjson.dumps(body) for body in WORDS[system](question, place)]


async def _read(sql: str) -> list[dict[str, Any]]:
    return await connections.get("default").execute_query_dict(sql, [])


def _ringbook(question: str, place: Place) -> list[dict[str, Any]]:
    ids = [global_id("Contact", UUID(id)) for id in place.ids]
    cursors = [{"after": _cursor(mark)} for mark in place.marks]
    variables: dict[str, Variables] = {
        "list": cursors,
        "list, counted": cursors,
        "card": [{"id": id} for id in ids],
        "search": [{"filter": {"search": word}} for word in place.words],
        "phone": [{"filter": {"phone": {"matches": digits}}} for digits in place.digits],
        "node": [{"id": id} for id in ids],
        "update": [{"input": {"id": id, "city": f"Miasto {n}"}} for n, id in enumerate(ids * 5)],
    }
    return [{"query": RINGBOOK[question], "variables": each} for each in variables[question]]


def _postgraphile(question: str, place: Place) -> list[dict[str, Any]]:
    cursors = [{"crm": place.crm, "after": _their_cursor(mark)} for mark in place.marks]
    variables: dict[str, Variables] = {
        "list": cursors,
        "list, counted": cursors,
        "card": [{"id": id} for id in place.ids],
        "search": [{"crm": place.crm, "word": word} for word in place.words],
        "phone": [{"digits": digits[::-1]} for digits in place.digits],
        "node": [{"id": _their_id(id)} for id in place.ids],
        "update": [{"id": id, "city": f"Town {n}"} for n, id in enumerate(place.ids * 5)],
    }
    return [{"query": POSTGRAPHILE[question], "variables": each} for each in variables[question]]


def _by_hand(question: str, place: Place) -> list[dict[str, Any]]:
    pages: Variables = [{"name": name, "id": id} for name, id in place.marks]
    ids: Variables = [{"id": id} for id in place.ids]
    variables: dict[str, Variables] = {
        "list": pages,
        "list, counted": pages,
        "card": ids,
        "search": [{"word": word} for word in place.words],
        "phone": [{"digits": digits} for digits in place.digits],
        "node": ids,
        "update": [{"id": id, "city": f"Ort {n}"} for n, id in enumerate(place.ids * 5)],
    }
    return [{"question": question, "variables": {"crm": place.crm} | each} for each in variables[question]]


WORDS: dict[str, Callable[[str, Place], list[dict[str, Any]]]] = {
    "Ringbook": _ringbook,
    "PostGraphile": _postgraphile,
    "SQL by hand": _by_hand,
}


def _cursor(mark: tuple[str, str]) -> str:
    return _packed(["sort_name", False, mark[0], mark[1].replace("-", "")]).rstrip("=")


def _their_cursor(mark: tuple[str, str]) -> str:
    """Begins with PostGraphile's digest of the order by SORT_NAME_ASC."""
    return _packed(["c72020f718", *mark])


def _their_id(id: str) -> str:
    return _packed(["Contact", id])


def _packed(things: list[Any]) -> str:
    return urlsafe_b64encode(orjson.dumps(things)).decode()
