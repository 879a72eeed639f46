"""A PBX over HTTP: what it says is ringing, refused, or leaves us in doubt."""

import time
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from tests.dialling.switchboard import Said, says, switchboard

from ringbook.core.preflight import free_port
from ringbook.dialling.over_http import HttpPbx
from ringbook.dialling.pbx import Answer, Order, Refused, Ringing, Unclear
from ringbook.dialling.wording import NO_SENSE, NO_WORD, UNREACHABLE

HTML = "text/html", b"<h1>It works!</h1>"


def order() -> Order:
    return Order(uuid4(), "+48601602603", "+48221234567", "Hotline", "101")


async def test_the_order_is_sent_once_with_its_key() -> None:
    wish = order()
    with switchboard() as board:
        assert await HttpPbx(board.url, "sesame").originate(wish) == Ringing(str(wish.try_id))
    assert board.orders == [
        {
            "id": str(wish.try_id),
            "number": "+48601602603",
            "presented": "+48221234567",
            "extension": "101",
            "project": "Hotline",
        }
    ]
    [headers] = board.headers
    assert (headers["authorization"], headers["idempotency-key"]) == ("Bearer sesame", str(wish.try_id))


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (says(200, callId="abc"), Ringing("abc")),
        (says(201, callId=77), Ringing("77")),
        (says(200), Unclear(NO_SENSE)),
        (says(200, callId=""), Unclear(NO_SENSE)),
        (says(200, callId={"a": 1}), Unclear(NO_SENSE)),
        (says(200, callId="x" * 201), Unclear(NO_SENSE)),
        ((200, "application/json", b'["abc"]'), Unclear(NO_SENSE)),
        ((200, *HTML), Unclear(NO_SENSE)),
        ((200, "application/json", b"{" * 100_000), Unclear(NO_SENSE)),
        (says(422, error="No such extension."), Refused("No such extension.")),
        (says(403, error="x" * 500), Refused("x" * 200)),
        ((404, *HTML), Refused("HTTP 404")),
        (says(429), Refused("HTTP 429")),
        (says(408, error="Slow."), Unclear("HTTP 408")),
        (says(409, error="Known."), Unclear("HTTP 409")),
        ((302, *HTML), Unclear("HTTP 302")),
        (says(500, error="Oops."), Unclear("HTTP 500")),
        ((502, *HTML), Unclear("HTTP 502")),
    ],
)
async def test_answers(said: Said, answer: Answer) -> None:
    with switchboard() as board:
        board.answer = lambda _: said
        assert await HttpPbx(board.url, "").originate(order()) == answer
    assert (len(board.orders), "authorization" in board.headers[0]) == (1, False)


async def test_nothing_rings_where_no_pbx_is() -> None:
    url = f"http://127.0.0.1:{free_port('127.0.0.1', 0)}/"
    assert await HttpPbx(url, "").originate(order()) == Refused(UNREACHABLE)
    assert await HttpPbx("gopher://pbx/", "").originate(order()) == Refused(UNREACHABLE)


async def test_a_slow_pbx_leaves_us_in_doubt(limited: Callable[..., None]) -> None:
    limited(outgoing_seconds=1.5)

    def slow(_: dict[str, Any]) -> Said:
        time.sleep(4)
        return says(200, callId="abc")

    with switchboard() as board:
        board.answer = slow
        assert await HttpPbx(board.url, "").originate(order()) == Unclear(NO_WORD)


async def test_a_pbx_that_hangs_up_on_us_leaves_us_in_doubt() -> None:
    def dies(_: dict[str, Any]) -> Said:
        raise ConnectionResetError

    with switchboard() as board:
        board.answer = dies
        assert await HttpPbx(board.url, "").originate(order()) == Unclear(NO_WORD)
    assert len(board.orders) == 1
