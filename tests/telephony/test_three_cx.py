"""3CX's journal: a call that is told of when it is over."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from httpx2 import ASGITransport, AsyncClient
from tests.cast import Cast
from tests.telephony.phonebook import TOKEN, line, person

from ringbook.core.errors import DomainError
from ringbook.main import app
from ringbook.telephony.dialects import three_cx
from ringbook.telephony.dialects.posted import Posted
from ringbook.telephony.models import Call, CallDirection, CallState

START = datetime.now(UTC).replace(microsecond=0) - timedelta(hours=1)
MILLIS = int(START.timestamp()) * 1000
INBOUND = {
    "CallType": "Inbound",
    "Number": "+48601602603",
    "Agent": "101",
    "AgentEmail": "bartek@example.com",
    "Queue": "[QueueExtension]",
    "Duration": "00:01:40",
    "CallStartTimeUTCMillis": str(MILLIS),
    "CallEstablishedTimeUTCMillis": str(MILLIS + 10_000),
    "CallEndTimeUTCMillis": str(MILLIS + 110_000),
}


def parse(at: datetime = START, **fields: Any) -> list[Any]:
    posted = Posted("POST", "journal", "", "application/json", {}, b"", fields, "192.0.2.1", at=at)
    assert three_cx.recognises(posted)
    return list(three_cx.parse(posted))


def without(*names: str, **more: str) -> dict[str, str]:
    return {name: value for name, value in (INBOUND | more).items() if name not in names}


async def journal(body: dict[str, str]) -> tuple[int, Any]:
    async with AsyncClient(transport=ASGITransport(app=app), base_url="http://test") as pbx:
        answer = await pbx.post(f"/api/v1/cti/{TOKEN}/journal", json=body)
    return answer.status_code, answer.json()


async def test_a_call_is_made_of_it_once_with_its_own_times(cast: Cast) -> None:
    await line()
    ewa = await person(cast.sales, "Ewa Kowal", "601602603")
    for _ in range(2):
        assert await journal(INBOUND) == (200, {})
    call = await Call.get()
    assert (call.contact_id, call.user_id, call.state) == (ewa.id, cast.bartek.id, CallState.ENDED)
    assert (call.started_at, call.wait_seconds, call.talk_seconds) == (START, 10, 100)
    assert (call.queue, call.cause) == ("", "normalClearing")


@pytest.mark.parametrize(
    ("type", "direction", "missed"),
    [("Missed", CallDirection.IN, True), ("Notanswered", CallDirection.OUT, False)],
)
async def test_a_call_nobody_answered(cast: Cast, type: str, direction: CallDirection, missed: bool) -> None:
    await line()
    assert await journal(without("CallEstablishedTimeUTCMillis", CallType=type, Duration="00:00:00")) == (200, {})
    call = await Call.get()
    assert (call.direction, call.missed, call.answered_at, call.cause) == (direction, missed, None, "noAnswer")


async def test_who_dialled_is_on_the_phone(cast: Cast) -> None:
    await line()
    await journal(INBOUND | {"CallType": "Outbound", "Agent": "102"})
    call = await Call.get()
    assert (call.direction, call.number, call.user_id) == (CallDirection.OUT, "+48601602603", cast.zofia.id)


def test_times_that_are_not_said_are_reckoned() -> None:
    now = START + timedelta(hours=1)
    times = [name for name in INBOUND if "Time" in name]
    ring, answer, end = parse(now, **without(*times))
    assert ((end.at - answer.at).total_seconds(), end.at, ring.at) == (100, now, answer.at)
    assert ring.external_id == ""
    ring, answer, end = parse(now, **without(*times), CallStartTimeUTC=START.isoformat())
    assert (ring.at, answer.at, (end.at - answer.at).total_seconds()) == (START, START, 100)


@pytest.mark.parametrize(
    ("said", "seconds"), [("00:01:40", 100), ("1:40", 100), ("100", 100), ("", 0), ("x", 0), ("9" * 99, 86_400)]
)
def test_durations(said: str, seconds: int) -> None:
    now = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
    _, answer, end = parse(now, CallType="Inbound", Number="601602603", Duration=said)
    assert (end.at - answer.at).total_seconds() == seconds


def test_variables_that_3cx_did_not_fill_in_are_nothing() -> None:
    ring, *_ = parse(**INBOUND | {"Agent": "[Agent]", "AgentEmail": "bartek@example.com"})
    assert (ring.queue, ring.users) == ("", ("bartek@example.com",))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (INBOUND | {"CallType": "Chat"}, "Unknown event!"),
        (INBOUND | {"Number": "[Number]"}, "Missing fields: Number!"),
        ({}, "Missing fields: CallType, Number!"),
    ],
)
def test_what_is_wrong_is_named(body: dict[str, str], words: str) -> None:
    with pytest.raises(DomainError, match=words):
        parse(**body)


@pytest.mark.parametrize(
    "said",
    [
        {"CallStartTimeUTC": "0001-01-01T00:00:00Z"},
        {"CallEndTimeUTC": "0001-01-01T00:00:00Z"},
        {"CallEstablishedTimeUTC": "9999-12-31T23:59:59Z"},
        {"CallStartTimeUTCMillis": "99999999999999"},
        {"CallStartTimeUTC": "2026-01-01T00:00:00Z", "CallEndTimeUTC": "2126-01-01T00:00:00Z"},
    ],
)
async def test_a_time_that_was_never_set_is_not_said(cast: Cast, said: dict[str, str]) -> None:
    await line()
    before = datetime.now(UTC)
    times = [name for name in INBOUND if "Time" in name]
    assert await journal(without(*times, **said)) == (200, {})
    call = await Call.get()
    assert (call.talk_seconds, call.wait_seconds) == (100, 0)
    assert before <= call.ended_at <= datetime.now(UTC)
