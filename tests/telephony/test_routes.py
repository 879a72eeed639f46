"""The door for PBXes, with whatever comes through it."""

import json
import logging
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from httpx2 import ASGITransport, AsyncClient, Response
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cast import Cast
from tests.telephony.phonebook import TOKEN, line, person, ring, ringing_users

from ringbook.limits import KIB
from ringbook.main import app
from ringbook.telephony.models import Call, CallState, CtiConnection

JSON = {"content-type": "application/json"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
PART = b'--x\r\nContent-Disposition: form-data; name="a"'


async def post(token: str = TOKEN, **request: Any) -> Response:
    # A real server answers 500; here an exception would fly through, which fails the test all the same.
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        return await pbx.post(f"/api/v1/cti/{token}", **request)


def said(answer: Response) -> tuple[int, Any]:
    return answer.status_code, answer.json()


@pytest.mark.parametrize("spelling", ["48601602603", "0048 601-602-603", "601602603"])
@pytest.mark.parametrize("way", ["json", "form", "multipart"])
async def test_a_call_comes_in(cast: Cast, way: str, spelling: str) -> None:
    await line()
    ewa = await person(cast.sales, "Ewa Kowal", "+48 601 602 603")
    body = ring("a", spelling, "22 123 45 67")
    if way == "json":
        answer = await post(json=body | {"user": ["101", "102"]})
    elif way == "form":
        answer = await post(data=body | {"user[]": ["101", "102"]})
    else:
        users = [("user[]", (None, "101")), ("user[]", (None, "102"))]
        answer = await post(files=[*((name, (None, value)) for name, value in body.items()), *users])
    assert said(answer) == (200, {})
    call = await Call.get(external_id="a")
    assert (call.contact_id, call.number) == (ewa.id, spelling)
    assert await ringing_users(call) == ["Bartek Wójcik", "Zofia Lis"]


async def test_a_form_without_its_content_type_is_understood(cast: Cast) -> None:
    await line()
    assert said(await post(content=b"event=newCall&direction=in&from=601602603&to=101&callId=1")) == (200, {})
    assert said(await post(content=json.dumps(ring("2")).encode())) == (200, {})
    assert await Call.all().count() == 2


async def test_the_whole_call(cast: Cast) -> None:
    await line()
    for body in (ring("a"), {"event": "answer", "direction": "in", "callId": "a", "answeringNumber": "101"}):
        assert said(await post(data=body)) == (200, {})
    for _ in range(2):
        body = {"event": "hangup", "direction": "in", "callId": "a", "cause": "normalClearing"}
        assert said(await post(data=body)) == (200, {})
    assert (await Call.get()).state == CallState.ENDED
    assert (await CtiConnection.get()).last_event_at is not None


async def test_a_wrong_token_is_refused_in_zammads_words(cast: Cast) -> None:
    await line()
    for token in ("wrong", TOKEN + "x", "\u017c", "%00", "%ff"):
        assert said(await post(token, json=ring())) == (401, {"error": "Invalid token, please contact your admin!"})
    await CtiConnection.all().update(deleted_at="2026-11-22T00:00:00Z")
    assert (await post(json=ring())).status_code == 401
    assert not await Call.all().exists()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (ring() | {"direction": "up"}, "Invalid direction!"),
        ({"event": "newCall", "direction": "in"}, "Missing fields: from, to!"),
        (ring() | {"event": "dtmf"}, "Unknown event!"),
        ([ring()], "This is neither JSON nor a form!"),
    ],
)
async def test_what_is_wrong_is_said(cast: Cast, body: Any, words: str) -> None:
    await line()
    assert said(await post(json=body)) == (422, {"error": words})


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        (JSON, b"\xff\xfe\x00garbage"),
        (JSON, b"{" * 60_000),
        (JSON, b'{"a":' * 12_000),
        (JSON, b'{"event": "newCall", "from": ' + b"9" * 60_000 + b"}"),
        (FORM, b"\x00\xff=%zz&&&=;" * 4_000),
        (FORM, b"a=1&" * 16_000),
        ({"content-type": "multipart/form-data"}, b"--x\r\n"),
        ({"content-type": "multipart/form-data; boundary=x"}, b"--x\r\nContent-Disposition: form-data\r\n\r\n\x00"),
        ({"content-type": "multipart/form-data; boundary=x; charset=nonsense"}, PART + b"\r\n\r\nb\r\n--x--"),
        ({"content-type": "text/plain"}, b""),
        ({"content-type": b"\xff"}, b"\x00"),
    ],
)  # fmt: skip
async def test_garbage_is_refused_and_nothing_breaks(cast: Cast, headers: dict[str, Any], content: bytes) -> None:
    await line()
    assert (await post(content=content, headers=headers)).status_code == 422


async def test_texts_no_database_could_hold_are_mended(cast: Cast) -> None:
    await line()
    body = b'{"event":"newCall","direction":"in","from":"60160\\u00002603","to":"\\ud800101","callId":"\\u0000"}'
    assert said(await post(content=body, headers=JSON)) == (200, {})
    assert (await Call.get()).number == "601602603"


async def test_64_kib_pass_and_more_is_cut_off(cast: Cast) -> None:
    await line()
    text = json.dumps(ring()).encode()
    full = text + b" " * (64 * KIB - len(text))
    assert (await post(content=full, headers=JSON)).status_code == 200
    assert (await post(content=full + b" ", headers=JSON)).status_code == 413
    assert (await post(content=b" " * 1024 * 1024, headers=JSON)).status_code == 413

    async def chunks() -> Any:
        for _ in range(1024):
            yield b" " * 1024

    assert (await post(content=chunks(), headers=JSON)).status_code == 413


async def test_the_token_is_not_logged(cast: Cast, caplog: pytest.LogCaptureFixture) -> None:
    await line()
    with caplog.at_level(logging.DEBUG, "ringbook"):
        await post(json=ring())
        await post(json={})
    assert TOKEN not in caplog.text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=400) | st.text(max_size=200).map(str.encode),
    kind=st.sampled_from(
        ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
    ),
)
async def test_no_body_is_a_server_error(cast: Cast, content: bytes, kind: str) -> None:
    if not await CtiConnection.all().exists():
        await line()
    assert (await post(content=content, headers={"content-type": kind})).status_code in (200, 413, 422)


@pytest.mark.parametrize(
    "said",
    [
        "Mon, 01 Jan 0001 00:00:00 +2359",
        "Fri, 31 Dec 9999 23:59:59 -2359",
        "Mon, 01 Jan 2035 00:00:00 +0000",
        "Mon, 01 Jan 1990 00:00:00 +0000",
        "Mon, 01 Jan 1990 00:00:00 -0000",
        "Mon, 01 Jan 1990 00:00:00",
        "Mon, 01 Jan 1990 99:00:00 +9999",
    ],
)
async def test_an_absurd_time_is_not_said(cast: Cast, said: str) -> None:
    await line()
    before = datetime.now(UTC)
    fields = {"CallSid": "CA1", "From": "+48601602603", "To": "101", "Direction": "inbound", "Timestamp": said}
    for status in ("ringing", "completed"):
        assert (await post(data=fields | {"CallStatus": status})).status_code == 200
    call = await Call.get()
    assert before <= call.started_at <= call.ended_at <= datetime.now(UTC)


@pytest.mark.parametrize("said", ["+0000", "-0000", "GMT", ""])
async def test_a_time_without_an_offset_is_utc(cast: Cast, said: str) -> None:
    await line()
    at = datetime.now(UTC).replace(microsecond=0) - timedelta(minutes=3)
    time = f"{at:%a, %d %b %Y %H:%M:%S} {said}".strip()
    fields = {"CallSid": "CA1", "CallStatus": "ringing", "From": "1", "To": "101", "Timestamp": time}
    assert (await post(data=fields)).status_code == 200
    assert (await Call.get()).started_at == at


async def test_too_many_fields_in_a_query_are_refused(cast: Cast) -> None:
    await line()
    assert (await post(f"{TOKEN}?{'a=1&' * 1500}", data=ring())).status_code == 422


@pytest.mark.parametrize("tail", ["x", "a%00b", "x&y", "journal/x"])
async def test_nothing_is_taken_under_other_paths(cast: Cast, tail: str) -> None:
    await line()
    assert (await post(f"{TOKEN}/{tail}", json=ring())).status_code == 404
    assert not await Call.all().exists()
