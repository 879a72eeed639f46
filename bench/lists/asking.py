"""Requests as a browser sends them, through the whole application in this process, and what PostgreSQL did for them."""

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from tests.api import Api
from tests.listening import session_of

from ringbook.identity.models import User

WARM, THRICE = 2, 3
SLOW = 1000
"""Milliseconds after which a question needs no more rounds."""
LINE = "{:<46} {:>9} {:>9} {:>10} {:>10}"
HEADING = LINE.format("milliseconds", "p50", "p95", "rows", "buffers")


@dataclass(frozen=True)
class Question:
    """A request. what: how it is called in the table."""

    what: str
    document: str
    variables: dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """times: in milliseconds. rows: that scans read; buffers: pages of 8 KB that all statements together touched."""

    what: str
    times: Sequence[float]
    rows: int
    buffers: int

    def __str__(self) -> str:
        p50, p95 = (f"{share(self.times, part):.1f}" for part in (0.5, 0.95))
        return LINE.format(self.what, p50, p95, self.rows, self.buffers)


def share(times: Sequence[float], part: float) -> float:
    """The time that a `part` of them does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


async def signed_in(email: str) -> Api:
    return Api(None, {"cookie": f"ringbook={await session_of(await User.get(email=email))}"})


async def asked(api: Api, question: Question, rounds: int, url: str) -> Answer:
    """Slow questions are asked three times."""
    times = list[float]()
    while len(times) < WARM + rounds and (len(times) < THRICE or sum(times[-THRICE:]) < THRICE * SLOW):
        start = time.perf_counter()
        await api(question.document, **question.variables)
        times.append(1000 * (time.perf_counter() - start))
    async with _noted() as sent:
        await api(question.document, **question.variables)
    rows, buffers = await _explained(sent, url)
    return Answer(question.what, times[min(WARM, len(times) - 1) :], rows, buffers)


Sent = list[tuple[Any, Any]]


@asynccontextmanager
async def _noted() -> AsyncIterator[Sent]:
    """The statements that are sent meanwhile, with their values."""
    sent, execute = Sent(), psycopg.AsyncCursor.execute

    async def noted(self: Any, query: Any, params: Any = None, **options: Any) -> Any:
        sent.append((query, params))
        return await execute(self, query, params, **options)

    psycopg.AsyncCursor.execute = noted  # type: ignore[method-assign]
    try:
        yield sent
    finally:
        psycopg.AsyncCursor.execute = execute  # type: ignore[method-assign]


async def _explained(sent: Sent, url: str) -> tuple[int, int]:
    """Rows and buffers of all that reads."""
    rows = buffers = 0
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        for query, params in sent:
            if not str(query).lstrip().startswith("SELECT"):
                continue
            found = await connection.execute(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {query}".encode(), params)
            [[[plan]]] = await found.fetchall()
            top = plan["Plan"]
            rows += _scanned(top)
            buffers += top["Shared Hit Blocks"] + top["Shared Read Blocks"]
    return rows, buffers


def _scanned(node: dict[str, Any]) -> int:
    """Rows that the scans below looked at, those that they threw away too."""
    inside = sum(map(_scanned, node.get("Plans", ())))
    if "Scan" not in node["Node Type"] or node["Node Type"] == "Bitmap Index Scan":
        return inside
    thrown = sum(node.get(name, 0) for name in ("Rows Removed by Filter", "Rows Removed by Index Recheck"))
    return inside + round((node["Actual Rows"] + thrown) * node["Actual Loops"])
